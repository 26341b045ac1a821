// The choice in the header, below it on a phone, and in the text of the home page.
import { choose, read } from "./choice.js"

const bars = document.querySelectorAll(".choice, .your-frameworks")
const selects = document.querySelectorAll(":is(.choice, .your-frameworks) select")
const clear = document.querySelector(".choice-clear")

function show() {
  const choice = read()
  for (const select of selects) select.value = choice[select.name]
}

for (const bar of bars) {
  bar.addEventListener("change", ({ target }) => choose({ [target.name]: target.value }))
}
clear.addEventListener("click", () => {
  choose({ know: "", need: "" })
  selects[0].focus({ preventScroll: true }) // the button is gone
})
document.addEventListener("choice", show)
show()
