// The choice of a tab holds for all sets of the site, and what was clicked stays where it is on the
// screen.
import { read, write } from "./settings.js"

const SETS_AT_ONCE = 6 // which a slow phone lays out while nobody notices
const article = document.querySelector("#content")
const main = document.querySelector(".md-main")
const children = (set, selector) => [...set.querySelectorAll(`:scope > ${selector}`)]

const names = new Map() // of each input
const choices = new Map() // the inputs of each name
for (const set of document.querySelectorAll(".tabbed-set")) {
  const labels = children(set, ".tabbed-labels > label")
  for (const [number, input] of children(set, "input").entries()) {
    const name = labels[number].textContent.trim()
    names.set(input, name)
    choices.set(name, [...(choices.get(name) ?? []), input])
  }
}
let waiting = [] // inputs in sets that are far away

// Changes the page in such a way that a set does not move on the screen. The page scrolls in whole
// pixels, and between its ends: what is left becomes room above or below the text.
function changeAround(set, change) {
  const top = () => set.getBoundingClientRect().top
  const before = top()
  change()
  article.style.paddingTop = ""
  main.style.paddingBottom = ""
  if (top() === before) return
  const wanted = scrollY + top() - before // where the page would have to be
  const end = document.documentElement.scrollHeight - innerHeight
  if (wanted > end) main.style.paddingBottom = `${Math.ceil(wanted - end)}px`
  scrollTo({ top: Math.ceil(wanted), behavior: "instant" })
  const left = before - top()
  if (left === 0) return
  const padding = parseFloat(getComputedStyle(article).paddingTop)
  article.style.paddingTop = `${padding + left}px`
}

function check(inputs) {
  for (const input of inputs) input.checked = true
}

function isNear(input) {
  const { top, bottom } = input.parentElement.getBoundingClientRect()
  return bottom > -innerHeight && top < 2 * innerHeight
}

function isInSight(set) {
  const { top, bottom } = set.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

// The set that the reader looks at: the one that was clicked, or else the first in sight.
function setInSight(clicked) {
  return [clicked, ...document.querySelectorAll(".tabbed-set")].find(isInSight) ?? clicked
}

// Lets the sets that are far away follow, a few at a time.
function follow(clicked) {
  if (!waiting.length) return
  const next = waiting.splice(0, SETS_AT_ONCE)
  changeAround(setInSight(clicked), () => check(next))
  setTimeout(follow, 0, clicked)
}

function choose(input) {
  const name = names.get(input)
  const set = input.parentElement
  const others = choices.get(name).filter((other) => !other.checked)
  const near = others.filter(isNear)
  waiting = others.filter((other) => !near.includes(other))
  changeAround(set, () => check([input, ...near]))
  requestAnimationFrame(() => setTimeout(follow, 0, set)) // after the next paint
  const earlier = read("__tabs") ?? []
  write("__tabs", [name, ...earlier.filter((choice) => choice !== name)])
}

// A click on a label would make the browser scroll to its input.
document.addEventListener("click", (event) => {
  const input = event.target.closest?.(".tabbed-labels > label")?.control
  if (!input) return
  event.preventDefault()
  input.focus({ preventScroll: true })
  choose(input)
})

document.addEventListener("change", ({ target }) => {
  if (names.has(target)) choose(target)
})
