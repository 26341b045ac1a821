// What every page does. What few pages need is loaded by them, and the search by whoever searches.
import "./tabs.js"
import "./code.js"
import "./contents.js"
import "./drawer.js"
import "./palette.js"
import { site } from "./settings.js"

// The search, and what is typed while it is loaded.
let loading = false
let typed = ""

function takeTyped() {
  const taken = typed
  loading = false
  typed = ""
  return taken
}

async function search(query) {
  loading = true
  try {
    const { open } = await import(new URL("assets/search/search.js", site))
    await open(query, takeTyped)
  } finally {
    takeTyped() // it could not be loaded, perhaps
  }
}

for (const button of document.querySelectorAll("[data-search]"))
  button.addEventListener("click", () => search())

addEventListener("keydown", (event) => {
  const writes = event.target.closest?.(
    "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]",
  )
  if (writes || event.ctrlKey || event.metaKey || event.altKey) return
  if (loading && event.key.length === 1) typed += event.key
  else if (["/", "s", "f"].includes(event.key)) search()
  else return
  event.preventDefault()
})

const asked = new URLSearchParams(location.search).get("q")
if (asked) search(asked)

if (document.querySelector(".names-row, .traps")) import(new URL("assets/filter.js", site))
