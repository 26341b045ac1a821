// The note with the definition of a term: below the term, and behind it for the keyboard. Escape and
// a click beside it close it.
import { element, loadStyle } from "../scripts/elements.js"

const here = new URL("./", import.meta.url)
const MARGIN = 8 // pixels, from the edge of the window
const GAP = 6 // pixels, below the term

function makeNote() {
  const words = element("span", { id: "term-definition" })
  const link = element("a", {}, "In the glossary")
  const made = element(
    "span",
    { class: "term-note", popover: "", role: "dialog", tabindex: "-1", autofocus: "" },
    words,
    " ",
    link,
  )
  made.setAttribute("aria-describedby", words.id)
  return { made, words, link }
}

function place(made, term) {
  const lines = term.getClientRects() // two, where the term is broken
  const { left, bottom } = lines[lines.length - 1]
  const widest = document.documentElement.clientWidth - made.offsetWidth - MARGIN
  made.style.left = `${Math.max(Math.min(left, widest), MARGIN) + scrollX}px`
  made.style.top = `${bottom + GAP + scrollY}px`
}

let note
let style

export async function show(term) {
  note ??= makeNote()
  style ??= loadStyle(new URL("note.css", here))
  await style
  const { made, words, link } = note
  words.textContent = term.title
  link.href = term.href
  made.setAttribute("aria-label", term.textContent)
  if (made.isConnected && made.matches(":popover-open")) made.hidePopover()
  term.after(made)
  made.showPopover()
  place(made, term)
}
