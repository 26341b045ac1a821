// The keys of the choice.
import { choose, names, toggle } from "./choice.js"
import { site } from "./settings.js"
import { isForPage } from "./typing.js"

const DIGIT = /^Digit([1-9])$/ // the key, whatever it writes together with Shift

async function showSheet() {
  const { open } = await import(new URL("assets/keys/sheet.js", site))
  open()
}

// What a key does; undefined for one that is not ours.
function actionOf({ key, code, shiftKey }) {
  if (key === "?") return showSheet
  if (key === "c") return toggle
  const name = names[Number(code.match(DIGIT)?.[1]) - 1]
  if (!name) return undefined
  return () => choose(shiftKey ? { need: name } : { know: name })
}

addEventListener("keydown", (event) => {
  if (event.repeat || event.defaultPrevented || !isForPage(event)) return
  const act = actionOf(event)
  if (!act) return
  event.preventDefault()
  act()
})
