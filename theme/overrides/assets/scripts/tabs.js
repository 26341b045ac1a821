// The names above a set of programs. One chooses the tab; in a comparison, what comes second.
import { choose, read, variantOf } from "./choice.js"

function chooseBy(input) {
  const [label] = input.labels
  const name = variantOf(label)
  choose(read().need ? { need: name } : { know: name }, input.closest(".tabbed-set"))
}

const isOfProgram = (input) => variantOf(input.labels[0]) !== undefined

// A click on a label would make the browser scroll to its input.
document.addEventListener("click", (event) => {
  const input = event.target.closest?.(".tabbed-labels > label")?.control
  if (!input || !isOfProgram(input)) return
  event.preventDefault()
  input.focus({ preventScroll: true })
  chooseBy(input)
})

document.addEventListener("change", ({ target }) => {
  if (target.matches(".tabbed-set > input") && isOfProgram(target)) chooseBy(target)
})
