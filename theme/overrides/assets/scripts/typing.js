// Which keys are meant for the page.
const FIELDS = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]"

// Tells whether a key is meant for the page: nobody types, and no dialog is open.
export function isForPage(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(FIELDS)) return false
  return !document.querySelector("dialog[open]")
}
