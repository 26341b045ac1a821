// The sheet of keys: a dialog that is made, and its style loaded, when it is first opened.
import { frameworks } from "../scripts/choice.js"
import { element, loadStyle } from "../scripts/elements.js"

const here = new URL("./", import.meta.url)

// A key, or keys that are pressed together.
function combination(...keys) {
  return keys.flatMap((key) => ["+", element("kbd", {}, key)]).slice(1)
}

function makeRows() {
  const labels = [...frameworks.values()].map((label, place) => [label, String(place + 1)])
  return [
    [combination("c"), "Compare two frameworks, or end the comparison"],
    ...labels.map(([label, key]) => [combination(key), `${label} first`]),
    ...labels.map(([label, key]) => [
      combination("Shift", key),
      `${label} second, beside the first`,
    ]),
    [combination("/"), "Search"],
    [combination("?"), "This sheet"],
  ]
}

function makeDialog() {
  const rows = makeRows().map(([keys, words]) => {
    return element("div", {}, element("dt", {}, ...keys), element("dd", {}, words))
  })
  const close = element("button", { type: "button", class: "keys-close" }, "Close")
  const heading = element("h2", { id: "keys-heading" }, "Keys")
  const remark = element(
    "p",
    {},
    "In a comparison, a click on a name above the programs puts that framework second. ",
    "A click on the first swaps the two.",
  )
  const dialog = element("dialog", { class: "keys" }, heading, close)
  dialog.append(element("dl", {}, ...rows), remark)
  dialog.setAttribute("aria-labelledby", heading.id)
  close.addEventListener("click", () => dialog.close())
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close() // beside it
  })
  document.body.append(dialog)
  return dialog
}

let dialog
let style

export async function open() {
  dialog ??= makeDialog()
  style ??= loadStyle(new URL("sheet.css", here))
  await style
  if (!dialog.open) dialog.showModal()
}
