// A program has a copy button when it comes near; what is wider than its place is scrolled with the
// keyboard, too.
const CODE = ".highlight > pre > code"
const OUTPUTS = ".output, .outputs, .snippet-output" // which nobody copies
const WIDE = "pre > code, .figure, .md-typeset__scrollwrap, math[display=block]"
const MILLISECONDS = 2000 // for which we say that it is copied

// How far above and below the screen.
const NEAR = "300%" // three screens: the button is there before its code is
const ANYWHERE = "9999999px" // all of the page but what is in closed tabs
let said

function say(text) {
  if (!said) {
    said = document.createElement("div")
    said.className = "said"
    said.setAttribute("role", "status")
    document.body.append(said)
  }
  said.textContent = text
}

// Without a safe connection there is no clipboard to write to, but a selection can be copied.
async function copy(code) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(code.textContent.trimEnd())
    return
  }
  getSelection().selectAllChildren(code)
  document.execCommand("copy")
  getSelection().empty()
}

function addButton(code) {
  if (code.closest(OUTPUTS)) return
  const button = document.createElement("button")
  Object.assign(button, { type: "button", className: "copy", title: "Copy to clipboard" })
  code.after(button)
}

document.addEventListener("click", async ({ target: button }) => {
  if (!button.matches(".copy")) return
  await copy(button.previousElementSibling)
  button.classList.add("is-done")
  say("Copied to clipboard")
  setTimeout(() => {
    button.classList.remove("is-done")
    say("")
  }, MILLISECONDS)
})

function letScroll(elements) {
  const wide = elements.filter((element) => element.scrollWidth > element.clientWidth)
  for (const element of wide) element.tabIndex = 0
}

// Calls a function once for each element that is laid out within a margin of the screen.
function watch(selector, margin, found) {
  const watcher = new IntersectionObserver(
    (entries) => {
      const shown = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target)
      for (const element of shown) watcher.unobserve(element)
      found(shown)
    },
    { rootMargin: margin },
  )
  for (const element of document.querySelectorAll(selector)) watcher.observe(element)
}

watch(CODE, NEAR, (elements) => elements.forEach(addButton))
watch(WIDE, ANYWHERE, letScroll)
addEventListener("resize", () => letScroll([...document.querySelectorAll(WIDE)]))
