// The page of messages. What is pasted into the field need not be the same: other numbers and names
// are found by the pairs of words that both have, as in the search. Of the two frameworks that the
// reader chose the messages are open, and the others are folded.
import { hasAll, useForm, wordsOf } from "./find.js"

const root = document.documentElement
const list = document.querySelector(".messages")
const { field, say } = useForm(list.querySelector("form"), draw)
const rows = [] // in the order of the page
const groups = [...list.querySelectorAll("details")].map((element) => {
  const members = [...element.querySelectorAll("li")].map((item) => {
    const message = item.querySelector("code").textContent
    return { item, message, text: item.textContent.toLowerCase() }
  })
  rows.push(...members)
  return { element, members, summary: element.querySelector("summary") }
})
let compare // once somebody has typed

async function loadComparison() {
  const { makeComparison } = await import("../search/messages.js")
  compare = makeComparison(rows.map(({ message }, place) => [place, message]))
}

function rowsFor(query) {
  const words = wordsOf(query)
  const alike = compare?.(query) ?? new Map()
  return new Set(rows.filter(({ text }, place) => hasAll(text, words) || alike.has(place)))
}

// Who finds nothing here is sent to the search of the site.
function adviseToSearch() {
  const link = document.createElement("a")
  const address = new URL(location.pathname, location)
  address.searchParams.set("q", field.value)
  link.href = address
  link.textContent = "search the whole site"
  say("No program here printed it: ", link, ".")
}

async function draw() {
  if (wordsOf(field.value).length && !compare) await loadComparison()
  const isAsked = wordsOf(field.value).length > 0 // it may have been emptied meanwhile
  const found = rowsFor(field.value)
  const { know, need } = root.dataset
  for (const { element, members, summary } of groups) {
    const shown = members.filter((row) => found.has(row))
    for (const row of members) row.item.hidden = !found.has(row)
    element.hidden = shown.length === 0
    element.open = isAsked || !need || [know, need].includes(element.dataset.of)
    summary.dataset.count = shown.length
  }
  if (found.size === 0) adviseToSearch()
  else say(isAsked ? `${found.size} of ${rows.length} are shown.` : "")
  list.classList.add("is-drawn")
}

document.addEventListener("choice", draw)
draw()
