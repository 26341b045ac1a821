// The field above a list. What is typed stands in the address, so that a link can be sent.
import { writeQuery } from "../scripts/address.js"

// The words of a text, like "conv", "nn.Linear" and "batch_size". What a message has between them
// does not count.
export function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*/gu) ?? []
}

export function hasAll(text, words) {
  return words.every((word) => text.includes(word))
}

const writeAddress = ({ name, value }) => writeQuery({ [name]: value })

// Returns the field of a form as the address has it, and a function that says what is shown.
// `draw` is called when somebody types.
export function useForm(form, draw) {
  const [field] = form.elements
  const status = form.querySelector("[role=status]")
  form.addEventListener("submit", (event) => event.preventDefault())
  if (field.value)
    writeAddress(field) // somebody was quicker than this script
  else field.value = new URLSearchParams(location.search).get(field.name) ?? ""
  field.addEventListener("input", () => {
    writeAddress(field)
    draw()
  })
  const say = (...said) => status.replaceChildren(...said)
  return { field, say }
}
