// The sheet of keys: a dialog that is made, and its style loaded, when it is first opened.
import { frameworks } from "../scripts/choice.js"

const here = new URL("./", import.meta.url)

function element(tag, attributes, ...children) {
  const made = Object.assign(document.createElement(tag), attributes)
  made.append(...children)
  return made
}

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
  const close = element("button", { type: "button", className: "keys-close" }, "Close")
  const heading = element("h2", { id: "keys-heading" }, "Keys")
  const remark = element(
    "p",
    {},
    "In a comparison, a click on a name above the programs puts that framework second. ",
    "A click on the first swaps the two.",
  )
  const dialog = element("dialog", { className: "keys" }, heading, close)
  dialog.append(element("dl", {}, ...rows), remark)
  dialog.setAttribute("aria-labelledby", heading.id)
  close.addEventListener("click", () => dialog.close())
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close() // beside it
  })
  document.body.append(dialog)
  return dialog
}

function loadStyle() {
  const style = element("link", { rel: "stylesheet", href: new URL("sheet.css", here) })
  return new Promise((done) => {
    style.onload = done
    style.onerror = done // an unsightly sheet is better than none
    document.head.append(style)
  })
}

let dialog
let style

export async function open() {
  dialog ??= makeDialog()
  style ??= loadStyle()
  await style
  if (!dialog.open) dialog.showModal()
}
