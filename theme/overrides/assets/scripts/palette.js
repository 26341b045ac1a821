// The colours: the system's, light, dark, and around again.
import { read, write } from "./settings.js"

const SYSTEM = "(prefers-color-scheme)"
const button = document.querySelector("[data-palette]")
const options = JSON.parse(button.dataset.palette)
const dark = matchMedia("(prefers-color-scheme: dark)")
const chosen = read("__palette")?.color?.media
let index = Math.max(
  0,
  options.findIndex((option) => option.media === chosen),
)

// The scheme of an option: that of the system's is another's.
function schemeOf(option) {
  if (option.media !== SYSTEM) return option.scheme
  return options.find(({ media }) => media.includes(dark.matches ? "dark" : "light")).scheme
}

function show() {
  const option = options[index]
  document.body.dataset.mdColorMedia = option.media
  document.body.dataset.mdColorScheme = schemeOf(option)
  button.title = option.toggle.name
}

button.addEventListener("click", () => {
  index = (index + 1) % options.length
  const { media, scheme, primary, accent } = options[index]
  write("__palette", { index, color: { media, scheme, primary, accent } })
  show()
})
dark.addEventListener("change", show)
show()
