// Changes of the page in which what the reader looks at stays where it is on the screen.
const article = document.querySelector("#content")
const main = document.querySelector(".md-main")
const header = document.querySelector(".md-header")
const LANDMARKS = "#content :is(h1, h2, h3, .tabbed-set)"

const topOf = (element) => element.getBoundingClientRect().top
const isShown = (element) => element.getClientRects().length > 0

// Changes the page in such a way that an element does not move on the screen. The page scrolls in
// whole pixels, and between its ends: what is left becomes room above or below the text.
export function changeAround(anchor, change) {
  const before = topOf(anchor)
  change()
  article.style.paddingTop = ""
  main.style.paddingBottom = ""
  if (!isShown(anchor) || topOf(anchor) === before) return
  const wanted = scrollY + topOf(anchor) - before // where the page would have to be
  const end = document.documentElement.scrollHeight - innerHeight
  if (wanted > end) main.style.paddingBottom = `${Math.ceil(wanted - end)}px`
  scrollTo({ top: Math.ceil(wanted), behavior: "instant" })
  const left = before - topOf(anchor)
  if (left === 0) return
  const padding = parseFloat(getComputedStyle(article).paddingTop)
  article.style.paddingTop = `${padding + left}px`
}

// The heading or set of programs that the reader looks at: the first that begins in the upper half
// of the screen, or else the last that began above it.
export function inSight() {
  const edge = header.getBoundingClientRect().bottom
  let last = article
  for (const landmark of [...document.querySelectorAll(LANDMARKS)].filter(isShown)) {
    const top = topOf(landmark)
    if (top >= edge && top < innerHeight / 2) return landmark
    if (top >= edge) return last
    last = landmark
  }
  return last
}

// Tells whether an element lies within some screens of what is seen.
export function isWithin(screens, element) {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > -screens * innerHeight && top < (1 + screens) * innerHeight
}
