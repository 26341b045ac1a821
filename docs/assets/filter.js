// Filters for two long lists: a text field for the table of names, "from" and "to" for the traps.
// What is chosen stands in the address, so that a link can be sent. Without JavaScript, everything
// is shown.

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

function makeForm(fields) {
  const labels = Object.entries(fields).map(([label, field]) => {
    return element("label", {}, `${label} `, field)
  })
  const form = element("form", { className: "filter" }, ...labels)
  form.setAttribute("role", "search")
  form.addEventListener("submit", (event) => event.preventDefault())
  return form
}

function readAddress(inputs) {
  const chosen = new URLSearchParams(location.search)
  for (const input of inputs) {
    input.value = chosen.get(input.name) ?? ""
    if (input.selectedIndex === -1) input.value = "" // no such framework
  }
}

function writeAddress(inputs) {
  const address = new URL(location)
  for (const { name, value } of inputs) {
    if (value) address.searchParams.set(name, value)
    else address.searchParams.delete(name)
  }
  history.replaceState(history.state, "", address)
}

// Adds a form with labelled fields, and a line that says how many of `count` items are shown. They
// stand in the room that is kept for them, so that nothing moves when they come, or else before an
// element. `filter` gets the values and returns how many items it leaves.
function addFilter(before, count, fields, filter) {
  const said = element("p", { className: "filter-count" })
  said.setAttribute("role", "status")
  const form = makeForm(fields)
  const inputs = Object.values(fields)

  function apply() {
    const left = filter(...inputs.map((input) => input.value))
    const all = left === count
    said.textContent = all ? `All ${count} are shown.` : `${left} of ${count} are shown.`
    writeAddress(inputs)
  }

  readAddress(inputs)
  for (const input of inputs) input.addEventListener("input", apply)
  const place = document.querySelector(".filter-place")
  if (place) place.append(form, said)
  else before.before(form, said)
  apply()
  if (inputs.some((input) => input.value) && !location.hash) form.scrollIntoView()
}

// The headings of the table of names, each with its rows.
function groupRows(rows) {
  const groups = new Map()
  let heading
  for (const node of rows[0].parentElement.children) {
    if (node.matches("h2")) heading = node
    if (rows.includes(node)) groups.set(heading, [...(groups.get(heading) ?? []), node])
  }
  return groups
}

function filterNames(rows) {
  const texts = rows.map((row) => `${row.dataset.words} ${row.textContent}`.toLowerCase())
  const groups = groupRows(rows)
  const [firstHeading] = groups.keys()
  const field = element("input", {
    type: "search",
    name: "find",
    placeholder: "conv, Adam, nn.Linear …",
  })
  addFilter(firstHeading, rows.length, { "Find a name": field }, (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    rows.forEach((row, number) => {
      row.hidden = !words.every((word) => texts[number].includes(word))
    })
    for (const [heading, group] of groups) heading.hidden = group.every((row) => row.hidden)
    return rows.filter((row) => !row.hidden).length
  })
}

// What an item says of itself: between which two frameworks the trap lies, and how each of them
// answers, such as data-between="keras/cntk pytorch/cntk" data-signals="keras/silent cntk/error".
function readTrap(item) {
  const read = (text) => {
    const pairs = text.split(" ").filter(Boolean)
    return pairs.map((pair) => pair.split("/"))
  }
  const { between, signals } = item.dataset
  return { item, between: read(between), signals: Object.fromEntries(read(signals)) }
}

// Tells whether a trap lies between the two that were chosen; "" stands for any.
function liesBetween(trap, from, to) {
  const leads = (start, end) => (!from || start === from) && (!to || end === to)
  return trap.between.some(([one, other]) => leads(one, other) || leads(other, one))
}

function drawTrap(trap, isShown, to, label) {
  trap.item.hidden = !isShown
  trap.item.querySelector(".trap-signal")?.remove()
  const signal = trap.signals[to]
  if (!signal) return
  const className = `trap-signal trap-${signal}`
  trap.item.append(element("span", { className }, `${label}: ${signal}`))
}

function filterTraps(list) {
  const labels = JSON.parse(list.dataset.frameworks) // in the order of the tabs
  const traps = [...list.querySelectorAll("li[data-between]")].map(readTrap)
  const makeSelect = (name) => {
    const frameworks = Object.entries(labels).map(([framework, label]) => {
      return new Option(label, framework)
    })
    return element("select", { name }, new Option("any", ""), ...frameworks)
  }
  const fields = { From: makeSelect("from"), To: makeSelect("to") }
  addFilter(list, traps.length, fields, (from, to) => {
    const shown = traps.filter((trap) => (!from && !to) || liesBetween(trap, from, to))
    for (const trap of traps) drawTrap(trap, shown.includes(trap), to, labels[to])
    return shown.length
  })
}

const names = [...document.querySelectorAll(".names-row")]
if (names.length) filterNames(names)
const traps = document.querySelector(".traps")
if (traps) filterTraps(traps)
