// The choice "I know … I need …". It holds for all sets of programs of the site. With a second
// framework two programs are shown side by side; without, there are tabs.
//
// The choice stands in data-know and data-need of the page. Before the first paint
// partials/early.html writes it there, and leaves functions that both of us need. Whoever follows
// the choice listens to the event "choice" of the document.
import { writeQuery } from "./address.js"
import { changeAround, inSight, isWithin } from "./place.js"
import * as settings from "./settings.js"

export { changeAround }

const root = document.documentElement
const { frameworks, variantOf, settle, showIn } = globalThis.programs
export const names = [...frameworks.keys()]
export { frameworks, variantOf }

const SETS_AT_ONCE = 6 // which a slow phone lays out while nobody notices
let waiting = [] // sets that are far away

const { know, need } = root.dataset
let choice = { know, need }

export function read() {
  return choice
}

// Tells the rest of the page, whose style depends on it in many places.
function tell() {
  Object.assign(root.dataset, choice)
  root.classList.toggle("compares", choice.need !== "")
  document.dispatchEvent(new CustomEvent("choice", { detail: choice }))
}

function changeElsewhere(anchor, change) {
  changeAround(isWithin(0, anchor) ? anchor : inSight(), change)
}

// Lets the sets that are far away follow, a few at a time.
function follow(anchor) {
  if (!waiting.length) return
  const next = waiting.splice(0, SETS_AT_ONCE)
  changeElsewhere(anchor, () => next.forEach((set) => showIn(set, choice)))
  setTimeout(follow, 0, anchor)
}

// In a set that has the focus, the arrow keys go on from what is chosen.
function moveFocus() {
  const set = document.activeElement.closest(".tabbed-set:has(> input:focus)")
  set?.querySelector(":scope > input:checked").focus({ preventScroll: true })
}

// What is in sight changes at once, the rest after the next paint. Where a comparison begins or ends,
// the page has another width, and all of it changes at once.
function show(anchor, changesWidth) {
  const sets = [...document.querySelectorAll(".tabbed-set")]
  const near = sets.filter((set) => set === anchor || isWithin(0, set))
  waiting = sets.filter((set) => !near.includes(set))
  changeAround(anchor, () => {
    if (changesWidth) tell()
    near.forEach((set) => showIn(set, choice))
    moveFocus()
  })
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (!changesWidth) changeElsewhere(anchor, tell)
      follow(anchor)
    })
  })
}

// The second is kept after the comparison ends, so that the next one begins with it.
function keep({ know, need }) {
  settings.write("__choice", { know, need, last: need || settings.read("__choice")?.last })
}

function writeAddress({ know, need }) {
  writeQuery({ fw: know, vs: need })
}

// Chooses what is first, or second, or both: choose({ know: "pytorch" }). An element, the one that
// was clicked, stays where it is on the screen.
export function choose(asked, anchor = inSight()) {
  const before = choice
  choice = settle(before, asked)
  keep(choice) // both at once: the reader may leave, or load anew, before the next paint
  writeAddress(choice)
  show(anchor, Boolean(before.need) !== Boolean(choice.need))
}

// Begins a comparison, with the same second as the last time, or ends it.
export function toggle() {
  const { know, need } = read()
  if (need) {
    choose({ need: "" })
    return
  }
  const first = know || names[0]
  const next = names[(names.indexOf(first) + 1) % names.length]
  const last = settings.read("__choice")?.last
  const isUsable = names.includes(last) && last !== first
  choose({ know: first, need: isUsable ? last : next })
}

// A page that the browser kept does not know what was chosen since.
addEventListener("pageshow", ({ persisted }) => {
  const kept = persisted && settings.read("__choice")
  if (kept) choose({ know: kept.know, need: kept.need })
})

// What the address asks for holds on other pages, too; and it says nothing that is not so.
if (read().know) keep(read())
if (/[?&](fw|vs)=/.test(location.search)) writeAddress(read())
