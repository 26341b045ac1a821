// What every page does. What few pages need is loaded by them, and the search by whoever searches.
import "./tabs.js"
import "./code.js"
import "./contents.js"
import "./drawer.js"
import "./palette.js"
import { site } from "./settings.js"

const search = (query) => import(new URL("assets/search/search.js", site)).then((search) => search.open(query))

for (const button of document.querySelectorAll("[data-search]")) button.addEventListener("click", () => search())

addEventListener("keydown", (event) => {
  const writes = event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]")
  if (writes || event.ctrlKey || event.metaKey || event.altKey || !["/", "s", "f"].includes(event.key)) return
  event.preventDefault()
  search()
})

const asked = new URLSearchParams(location.search).get("q")
if (asked) search(asked)

if (document.querySelector(".names-row, .traps")) import(new URL("assets/filter.js", site))
