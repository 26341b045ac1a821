// The table of names: a field that filters its rows, and a button that shows the frameworks that the
// reader did not choose.
import { hasAll, useForm, wordsOf } from "./find.js"

const list = document.querySelector(".names")
const { field, say } = useForm(list.querySelector("form"), draw)
const rows = [...list.querySelectorAll(".names-row")].map((element) => ({
  element,
  text: `${element.dataset.words} ${element.textContent}`.toLowerCase(),
}))
const groups = [...list.querySelectorAll("h2")].map((heading) => {
  const table = [...list.querySelectorAll("table")].find(
    (each) => heading.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return { heading, table, rows: rows.filter(({ element }) => table.contains(element)) }
})

// Who finds nothing here is sent to the search of the site.
function adviseToSearch() {
  const link = document.createElement("a")
  const address = new URL(location.pathname, location)
  address.searchParams.set("q", field.value)
  link.href = address
  link.textContent = "search the whole site"
  say("Nothing here is called so: ", link, ".")
}

function draw() {
  const words = wordsOf(field.value)
  let count = 0
  for (const row of rows) {
    row.isShown = hasAll(row.text, words)
    row.element.hidden = !row.isShown
    count += row.isShown
  }
  for (const group of groups) {
    const isEmpty = group.rows.every(({ isShown }) => !isShown)
    group.heading.hidden = isEmpty
    group.table.hidden = isEmpty
  }
  if (count === 0) adviseToSearch()
  else
    say(count === rows.length ? `All ${count} are shown.` : `${count} of ${rows.length} are shown.`)
}

const others = list.querySelector(".names-others")
others.addEventListener("click", () => {
  const isWhole = list.classList.toggle("is-whole")
  others.setAttribute("aria-pressed", isWhole)
})

draw()
