// Where the reader is: in the contents, in the header, and the way back to the top.
const list = document.querySelector(".contents ul")
const links = [...(list?.querySelectorAll("a") ?? [])]
const headings = links.map((link) =>
  document.getElementById(decodeURIComponent(link.hash.slice(1))),
)
const title = document.querySelector(".md-header__title")
const heading = document.querySelector("#content h1")
const upwards = document.querySelector(".md-top")
const HEADER = 80 // pixels that a heading lies below the top when it was jumped to, at most
let current
let last = scrollY

// The number of headings that lie above the line which the reader reads.
function passed() {
  let from = 0
  let to = headings.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (headings[middle].getBoundingClientRect().top <= HEADER) from = middle + 1
    else to = middle
  }
  return from
}

function mark(count) {
  if (current === count) return
  current = count
  links.forEach((link, number) => {
    link.classList.toggle("is-passed", number < count - 1)
    link.classList.toggle("is-current", number === count - 1)
  })
  const box = list.closest(".contents")
  const link = links[count - 1] ?? links[0]
  if (box.scrollHeight > box.clientHeight) box.scrollTop = link.offsetTop - box.clientHeight / 2
}

function look() {
  if (links.length) mark(passed())
  title.classList.toggle(
    "md-header__title--active",
    heading?.getBoundingClientRect().bottom < HEADER / 2,
  )
  if (upwards) upwards.hidden = scrollY > last || scrollY < innerHeight
  last = scrollY
}

let waiting = false
addEventListener(
  "scroll",
  () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      look()
    })
  },
  { passive: true },
)
upwards?.addEventListener("click", () => scrollTo({ top: 0 }))
if (scrollY) requestAnimationFrame(look) // a reload comes back to where the reader was
