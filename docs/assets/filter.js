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
  const form = element("form", { className: "filter" }, ...Object.entries(fields).map(([label, field]) => element("label", {}, `${label} `, field)))
  form.setAttribute("role", "search")
  const inputs = Object.values(fields)

  function apply() {
    const shown = filter(...inputs.map((input) => input.value))
    said.textContent = shown === items.length ? `All ${shown} are shown.` : `${shown} of ${items.length} are shown.`
    const address = new URL(location)
    for (const input of inputs) input.value ? address.searchParams.set(input.name, input.value) : address.searchParams.delete(input.name)
    history.replaceState(history.state, "", address)
  }

  const chosen = new URLSearchParams(location.search)
  for (const input of inputs) {
    input.value = chosen.get(input.name) ?? ""
    if (input.selectedIndex === -1) input.value = "" // no such framework
    input.addEventListener("input", apply)
  }
  form.addEventListener("submit", (event) => event.preventDefault())
  before.before(form, said)
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
  const field = element("input", { type: "search", name: "find", placeholder: "conv, Adam, nn.Linear …" })
  addFilter([...headings.keys()][0], rows, { "Find a name": field }, (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    rows.forEach((row, number) => (row.hidden = !words.every((word) => texts[number].includes(word))))
    for (const [heading, group] of headings) heading.hidden = group.every((row) => row.hidden)
    return rows.filter((row) => !row.hidden).length
  })
}

function filterTraps(items) {
  const labels = { keras: "Keras", pytorch: "PyTorch", tensorflow: "TensorFlow", cntk: "CNTK" } // in the order of the tabs; others follow
  const frameworks = [...new Set([...Object.keys(labels), ...Object.keys(items[0].dataset)])].filter((framework) => framework in items[0].dataset)
  const label = (framework) => labels[framework] ?? framework
  const select = (name) => element("select", { name }, new Option("any", ""), ...frameworks.map((framework) => new Option(label(framework), framework)))
  const read = (item, framework) => item.dataset[framework].split(" ") // the class of agreement, and what the framework says
  addFilter(items[0].parentElement, items, { From: select("from"), To: select("to") }, (from, to) => {
    // What all four do alike is a trap wherever one comes from.
    const alike = (item) => frameworks.every((framework) => read(item, framework)[0] === read(item, frameworks[0])[0])
    const sides = [from, to].map((chosen) => (chosen ? [chosen] : frameworks))
    for (const item of items) {
      item.hidden = Boolean(from || to) && !alike(item) && !sides[0].some((a) => sides[1].some((b) => read(item, a)[0] !== read(item, b)[0]))
      item.querySelector(".trap-signal")?.remove()
      if (to) item.append(element("span", { className: `trap-signal trap-${read(item, to)[1]}` }, `${label(to)}: ${read(item, to)[1]}`))
    }
    return items.filter((item) => !item.hidden).length
  })
}

const names = [...document.querySelectorAll(".names-row")]
if (names.length) filterNames(names)
const traps = [...document.querySelectorAll("article ol > li")].filter((item) => Object.keys(item.dataset).length)
if (traps.length) filterTraps(traps)
