// What a screen reader and a keyboard need, and the theme of Zensical leaves out.
function complete() {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Search")
  for (const nav of document.querySelectorAll(".md-code__nav")) {
    nav.setAttribute("role", "presentation") // it holds a button, no links
  }
  for (const nav of document.querySelectorAll(".md-nav[aria-labelledby]")) {
    const title = nav.querySelector(".md-nav__title").textContent.trim()
    nav.setAttribute("aria-label", title) // where a section has a page, its own label is empty
  }
  for (const table of document.querySelectorAll(".md-typeset__scrollwrap")) {
    table.tabIndex = 0 // a wide one scrolls
  }
}

complete()
new MutationObserver(complete).observe(document.body, { childList: true, subtree: true })
