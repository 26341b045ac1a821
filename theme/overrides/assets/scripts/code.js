// A program has a copy button when it comes near, and the page one beside its contents; what is wider
// than its place is scrolled with the keyboard, too.
const CODE = ".highlight > pre > code"
const WIDE = "pre > code, .figure, .md-typeset__scrollwrap, math[display=block]"
const MILLISECONDS = 2000 // for which we say that it is copied

const NEAR = "300%" // of the screen above and below it: the button is there before its code is
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
  const button = document.createElement("button")
  Object.assign(button, { type: "button", className: "copy", title: "Copy to clipboard" })
  code.after(button)
}

// The page as Markdown lies beside it, and is loaded when somebody wants it. A browser that may not
// copy shows it.
async function copyPage(button) {
  const address = document.querySelector('link[type="text/markdown"]').href
  const name = button.textContent // before anything is waited for: somebody may press it twice
  try {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
    await navigator.clipboard.writeText(await answer.text())
  } catch {
    location.assign(address)
    return
  }
  button.textContent = "Copied"
  say("Copied to clipboard")
  setTimeout(() => {
    button.textContent = name
    say("")
  }, MILLISECONDS)
}

document.addEventListener("click", async ({ target: button }) => {
  if (button.matches(".copy-page")) {
    if (button.textContent !== "Copied") copyPage(button)
    return
  }
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

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
      watcher.unobserve(target)
      addButton(target)
    }
  },
  { rootMargin: NEAR },
)
for (const code of document.querySelectorAll(CODE)) watcher.observe(code)
const sizes = new ResizeObserver((entries) => letScroll(entries.map(({ target }) => target)))
for (const element of document.querySelectorAll(WIDE)) sizes.observe(element)
