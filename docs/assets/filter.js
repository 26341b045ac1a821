// Filters for two long lists: a text field for the table of names, "from" and "to" for the traps.
// What is chosen stands in the address, so that a link can be sent. Without JavaScript, everything is shown.

function element(tag, attributes, ...children) {
  const created = Object.assign(document.createElement(tag), attributes)
  created.append(...children)
  return created
}

// A form with labelled fields and a line that says how many items are shown. `filter` gets the values and returns that number.
function addFilter(before, items, fields, filter) {
  const said = element("p", { className: "filter-count" })
  said.setAttribute("role", "status")
  const form = element(
    "form",
    { className: "filter" },
    ...Object.entries(fields).map(([label, field]) => element("label", {}, `${label} `, field)),
  )
  form.setAttribute("role", "search")
  const inputs = Object.values(fields)

  function apply() {
    const shown = filter(...inputs.map((input) => input.value))
    said.textContent =
      shown === items.length ? `All ${shown} are shown.` : `${shown} of ${items.length} are shown.`
    const address = new URL(location)
    for (const input of inputs)
      input.value
        ? address.searchParams.set(input.name, input.value)
        : address.searchParams.delete(input.name)
    history.replaceState(history.state, "", address)
  }

  const chosen = new URLSearchParams(location.search)
  for (const input of inputs) {
    input.value = chosen.get(input.name) ?? ""
    if (input.selectedIndex === -1) input.value = "" // no such framework
    input.addEventListener("input", apply)
  }
  form.addEventListener("submit", (event) => event.preventDefault())
  const place = document.querySelector(".filter-place") // with room for it, so that nothing moves when it comes
  if (place) place.append(form, said)
  else before.before(form, said)
  apply()
  if (inputs.some((input) => input.value) && !location.hash) form.scrollIntoView()
}

function filterNames(rows) {
  const texts = rows.map((row) => `${row.dataset.words} ${row.textContent}`.toLowerCase())
  const headings = new Map() // of a group, and its rows
  let heading
  for (let node = rows[0].parentElement.firstElementChild; node; node = node.nextElementSibling) {
    if (node.matches("h2")) heading = node
    if (rows.includes(node)) headings.set(heading, [...(headings.get(heading) ?? []), node])
  }
  const field = element("input", {
    type: "search",
    name: "find",
    placeholder: "conv, Adam, nn.Linear …",
  })
  addFilter([...headings.keys()][0], rows, { "Find a name": field }, (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    rows.forEach(
      (row, number) => (row.hidden = !words.every((word) => texts[number].includes(word))),
    )
    for (const [heading, group] of headings) heading.hidden = group.every((row) => row.hidden)
    return rows.filter((row) => !row.hidden).length
  })
}

// What an item says of itself: between which two frameworks the trap lies, and how each of them answers, such as
// data-between="keras/cntk pytorch/cntk" data-signals="keras/silent cntk/error".
function readTrap(item) {
  const read = (text) =>
    text
      .split(" ")
      .filter(Boolean)
      .map((pair) => pair.split("/"))
  return {
    item,
    between: read(item.dataset.between),
    signals: Object.fromEntries(read(item.dataset.signals)),
  }
}

function liesBetween(trap, from, to) {
  const leads = (start, end) => (!from || start === from) && (!to || end === to)
  return trap.between.some(([one, other]) => leads(one, other) || leads(other, one))
}

function drawTrap(trap, shown, to, label) {
  trap.item.hidden = !shown
  trap.item.querySelector(".trap-signal")?.remove()
  const signal = trap.signals[to]
  if (signal)
    trap.item.append(
      element("span", { className: `trap-signal trap-${signal}` }, `${label}: ${signal}`),
    )
}

function filterTraps(list) {
  const labels = JSON.parse(list.dataset.frameworks) // in the order of the tabs
  const traps = [...list.querySelectorAll("li[data-between]")].map(readTrap)
  const options = () =>
    Object.entries(labels).map(([framework, label]) => new Option(label, framework))
  const select = (name) => element("select", { name }, new Option("any", ""), ...options())
  addFilter(list, traps, { From: select("from"), To: select("to") }, (from, to) => {
    const shown = traps.map((trap) => (!from && !to) || liesBetween(trap, from, to))
    traps.forEach((trap, number) => drawTrap(trap, shown[number], to, labels[to]))
    return shown.filter(Boolean).length
  })
}

const names = [...document.querySelectorAll(".names-row")]
if (names.length) filterNames(names)
const traps = document.querySelector(".traps")
if (traps) filterTraps(traps)
