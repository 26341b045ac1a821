// Where the reader is: in the contents, in the header, and the way back to the top.
const box = document.querySelector(".contents")
const links = [...(box?.querySelectorAll("a") ?? [])]
const headings = links.map((link) => {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)))
})
const headerTitle = document.querySelector(".md-header__title")
const pageTitle = document.querySelector("#content h1")
const upwards = document.querySelector(".md-top")
const header = document.querySelector(".md-header")

// Pixels below the header, and above its end.
const READ_AT = 32 // a heading that was jumped to lies a little above it
const HIDDEN = 8 // a line that ends above it cannot be seen

let markedUntil
let scrolledBefore = scrollY

// The number of headings that lie above the line which the reader reads.
function countPassed() {
  let from = 0
  let to = headings.length
  const line = header.offsetHeight + READ_AT
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (headings[middle].getBoundingClientRect().top <= line) from = middle + 1
    else to = middle
  }
  return from
}

function mark(count) {
  if (markedUntil === count) return
  markedUntil = count
  links.forEach((link, number) => {
    link.classList.toggle("is-passed", number < count - 1)
    link.classList.toggle("is-current", number === count - 1)
  })
  showCurrent()
}

function showCurrent() {
  const current = links[markedUntil - 1] ?? links[0]
  if (box.scrollHeight > box.clientHeight) box.scrollTop = current.offsetTop - box.clientHeight / 2
}

function look() {
  if (links.length) mark(countPassed())
  const isPassed = pageTitle?.getBoundingClientRect().bottom < header.offsetHeight - HIDDEN
  headerTitle.classList.toggle("md-header__title--active", isPassed)
  if (upwards) upwards.hidden = scrollY > scrolledBefore || scrollY < innerHeight
  scrolledBefore = scrollY
}

let isWaiting = false // for the next frame

function lookSoon() {
  if (isWaiting) return
  isWaiting = true
  requestAnimationFrame(() => {
    isWaiting = false
    look()
  })
}

// On a phone the contents open over the page: at the reader's place, and until a heading is chosen.
box?.addEventListener("toggle", showCurrent)
box?.addEventListener("click", ({ target }) => {
  if (target.matches("a") && box.matches(":popover-open")) box.hidePopover()
})
addEventListener("scroll", lookSoon, { passive: true })
upwards?.addEventListener("click", () => scrollTo({ top: 0 }))
if (scrollY) lookSoon() // a reload comes back to where the reader was
