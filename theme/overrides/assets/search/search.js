// The search: a dialog, loaded at its first use. `open(query)` is all that a page calls.
const site = new URL("../../", import.meta.url)

function build() {
  const dialog = document.createElement("dialog")
  dialog.className = "search"
  dialog.setAttribute("aria-label", "Search")
  dialog.innerHTML = '<input type="search" aria-label="Search" placeholder="Search">'
  document.body.append(dialog)
  return dialog
}

let dialog

export function open(query = "") {
  dialog ??= build()
  dialog.dataset.site = site.href
  if (!dialog.open) dialog.showModal()
  if (query) dialog.querySelector("input").value = query
}
