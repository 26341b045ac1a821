// The page of traps. A field filters the list. When the reader has chosen what he knows and what he
// needs, only the traps on that way are shown, and those that bite most come first.
import { writeQuery } from "../scripts/address.js"
import { hasAll, useForm, wordsOf } from "./find.js"

const MOST = 10
const root = document.documentElement
const page = document.querySelector(".traps")
const labels = JSON.parse(page.dataset.frameworks)
const way = page.querySelector(".traps-way")
const withoutWay = [...way.childNodes]
const { field, say } = useForm(page.querySelector("form"), draw)

// Where the traps stand that bite most, when a way is chosen.
const first = document.createElement("div")
first.className = "traps-first"
const firstHeading = document.createElement("h2")
const firstList = document.createElement("ul")
firstHeading.textContent = "What bites most"
first.append(firstHeading, firstList)
way.after(first)

const traps = [] // in the order of the page
const groups = [...page.querySelectorAll(".traps-group")].map((element) => {
  const list = element.querySelector("ul")
  const members = [...list.children].map((item, place) => ({
    item,
    place,
    ways: item.dataset.ways.split(" "),
    loud: item.dataset.loud.split(" "),
    often: Number(item.dataset.often ?? Infinity),
    text: `${item.textContent} ${item.dataset.words}`.toLowerCase(),
  }))
  traps.push(...members)
  return { element, list, members, summary: element.querySelector("summary") }
})

// What the address asks for, as #softmax-twice does, is shown, whatever else is chosen.
function asked() {
  const name = decodeURIComponent(location.hash.slice(1))
  return traps.find(({ item }) => item.id === name)
}

function chosenWay() {
  const { know, need } = root.dataset
  return labels[know] && labels[need] ? { know, need } : null
}

// The traps that bite most: often ones first, and then those of which the framework says nothing.
function mostOf(shown, { need }) {
  const loudness = (trap) => (trap.loud.includes(need) ? 1 : 0)
  const sorted = shown.toSorted(
    (one, other) =>
      (one.often === other.often ? 0 : one.often - other.often) ||
      loudness(one) - loudness(other) ||
      one.place - other.place,
  )
  return sorted.slice(0, MOST)
}

function drawGroup({ element, list, members, summary }, shown, most, isOpen) {
  const rest = members.filter((trap) => !most.includes(trap))
  const left = rest.filter((trap) => shown.includes(trap))
  list.replaceChildren(...rest.map(({ item }) => item))
  for (const trap of rest) trap.item.hidden = !left.includes(trap)
  element.hidden = left.length === 0
  element.open = isOpen || left.includes(asked())
  summary.dataset.count = left.length
}

function sayWay(chosen, count) {
  if (!chosen) {
    way.replaceChildren(...withoutWay)
    return
  }
  const { know, need } = chosen
  const text = `From ${labels[know]} to ${labels[need]}: ${count} of ${traps.length} bite. `
  way.textContent = `${text}The header changes both.`
}

function draw() {
  const chosen = chosenWay()
  const words = wordsOf(field.value)
  const onWay = traps.filter(
    ({ ways }) => !chosen || ways.includes(`${chosen.know}/${chosen.need}`),
  )
  const found = onWay.filter(({ text }) => hasAll(text, words))
  const shown = traps.filter((trap) => found.includes(trap) || trap === asked())
  const most = chosen && words.length === 0 ? mostOf(found, chosen) : []
  firstList.replaceChildren(...most.map(({ item }) => item))
  for (const { item } of most) item.hidden = false
  first.hidden = most.length === 0
  for (const group of groups) drawGroup(group, shown, most, most.length === 0)
  sayWay(chosen, onWay.length)
  say(words.length ? `${found.length} of ${onWay.length} are shown.` : "")
  page.classList.add("is-drawn")
}

function showAsked() {
  const trap = asked()
  if (!trap) return
  draw()
  trap.item.scrollIntoView()
}

// Links of old have the way as ?from=keras&to=cntk, which partials/early.html understands.
async function takeOldAddress() {
  if (!/[?&](from|to)=/.test(location.search)) return
  writeQuery({ from: "", to: "" })
  const { choose } = await import("../scripts/choice.js")
  choose(chosenWay() ?? {}) // which keeps it, and writes it into the address
}

document.addEventListener("choice", draw)
addEventListener("hashchange", showAsked)
draw()
showAsked()
takeOldAddress()
