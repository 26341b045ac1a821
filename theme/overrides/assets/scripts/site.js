// What every page does. What few pages need is loaded by them, and the search by whoever searches.
import "./tabs.js"
import "./choice-bar.js"
import "./code.js"
import "./contents.js"
import "./drawer.js"
import "./palette.js"
import "./terms.js"
import "./open-search.js"
import "./keys.js" // after the search: what is typed while that is loaded is no key of ours
import { site } from "./settings.js"

for (const list of document.querySelectorAll("[data-script]")) {
  import(new URL(list.dataset.script, site))
}
