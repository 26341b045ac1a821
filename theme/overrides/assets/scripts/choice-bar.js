// The choice in the header, and below it on a phone.
import { choose, read } from "./choice.js"

const bar = document.querySelector(".choice")
const selects = bar.querySelectorAll("select")
const clear = bar.querySelector(".choice-clear")

function show() {
  const choice = read()
  for (const select of selects) select.value = choice[select.name]
}

bar.addEventListener("change", ({ target }) => choose({ [target.name]: target.value }))
clear.addEventListener("click", () => {
  choose({ know: "", need: "" })
  selects[0].focus({ preventScroll: true }) // the button is gone
})
document.addEventListener("choice", show)
show()
