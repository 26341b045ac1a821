// The list of pages on a narrow screen: a drawer, which the style opens. While it is open, nothing
// else can be reached.
const toggle = document.querySelector("#__drawer")
const drawer = document.querySelector(".side")
const current = drawer.querySelector("[aria-current]")
const others = document.querySelectorAll(
  ".md-header, .contents, .md-content, .md-top, .md-footer, .md-skip",
)

function show() {
  for (const other of others) other.inert = toggle.checked
  if (!toggle.checked) return
  for (const section of drawer.querySelectorAll("details")) section.open = section.contains(current)
  const link = current ?? drawer.querySelector("a")
  link.scrollIntoView({ block: "center", behavior: "instant" })
  link.focus({ preventScroll: true })
}

function close() {
  toggle.checked = false
  show()
  toggle.focus({ preventScroll: true })
}

toggle.addEventListener("change", show)
addEventListener("keydown", (event) => {
  if (toggle.checked && event.key === "Escape") close()
})
matchMedia("(min-width: 76.25em)").addEventListener("change", () => {
  if (toggle.checked) close()
})
if (toggle.checked) show()
