// A click on a term shows its definition, in a note that is loaded then. With a key held, and where
// the note cannot be shown, the link leads to the glossary.
import { site } from "./settings.js"

function isPlain(event) {
  return !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
}

addEventListener("click", async (event) => {
  const term = event.target.closest?.("a.term")
  if (!term || !isPlain(event) || !("popover" in term)) return
  event.preventDefault()
  try {
    const { show } = await import(new URL("assets/terms/note.js", site))
    await show(term)
  } catch {
    location = term.href
  }
})
