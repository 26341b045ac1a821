// What every page does. What few pages need is loaded by them, and the search by whoever searches.
import "./tabs.js"
import "./code.js"
import "./contents.js"
import "./drawer.js"
import "./palette.js"
import { site } from "./settings.js"

const FIELDS = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]"
const KEYS = ["/", "s", "f"] // that open the search

// What is typed while the search is loaded is kept for it.
let isLoading = false
let typed = ""

function takeTyped() {
  const taken = typed
  isLoading = false
  typed = ""
  return taken
}

async function search(query) {
  isLoading = true
  try {
    const { open } = await import(new URL("assets/search/search.js", site))
    await open(query, takeTyped)
  } finally {
    takeTyped() // it could not be loaded, perhaps
  }
}

for (const button of document.querySelectorAll("[data-search]")) {
  button.addEventListener("click", () => search())
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(FIELDS)) return
  const isForSearch = isLoading && event.key.length === 1
  if (!isForSearch && !KEYS.includes(event.key)) return
  event.preventDefault()
  if (isForSearch) typed += event.key
  else search()
})

const asked = new URLSearchParams(location.search).get("q")
if (asked) search(asked)

for (const list of document.querySelectorAll("[data-script]")) {
  import(new URL(list.dataset.script, site))
}
