// The colours: the system's, light, dark, and around again.
import { read, write } from "./settings.js"

const button = document.querySelector("[data-palette]")
const options = JSON.parse(button.dataset.palette)
const dark = matchMedia("(prefers-color-scheme: dark)")
const system = (option) => option.media === "(prefers-color-scheme)"
let index = Math.max(
  0,
  options.findIndex((option) => option.media === read("__palette")?.color?.media),
)

function show() {
  const option = options[index]
  const followed = options.find((other) => other.media.includes(dark.matches ? "dark" : "light"))
  document.body.dataset.mdColorMedia = option.media
  document.body.dataset.mdColorScheme = (system(option) ? followed : option).scheme
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
