// What opens the search, which is loaded when it is first opened.
import { site } from "./settings.js"
import { isForPage } from "./typing.js"

const KEYS = ["/", "s", "f"]

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
  if (!isForPage(event)) return
  const isForSearch = isLoading && event.key.length === 1
  if (!isForSearch && !KEYS.includes(event.key)) return
  event.preventDefault()
  if (isForSearch) typed += event.key
  else search()
})

const asked = new URLSearchParams(location.search).get("q")
if (asked) search(asked)
