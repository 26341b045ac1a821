// The list of symptoms. When the reader has chosen a way from one framework to another, what cannot
// be on that way is folded, below the others.
const root = document.documentElement
const page = document.querySelector(".symptoms")
const labels = JSON.parse(page.dataset.frameworks)

const symptoms = [...page.querySelectorAll("ul")].map((list) => {
  const causes = [...list.children]
  const fold = document.createElement("details")
  const summary = document.createElement("summary")
  const rest = document.createElement("ul")
  fold.className = "traps-group symptoms-rest"
  fold.append(summary, rest)
  return { list, causes, fold, summary, rest }
})

function draw() {
  const { know, need } = root.dataset
  const hasWay = Boolean(labels[know] && labels[need])
  const can = ({ dataset }) =>
    !hasWay || !dataset.ways || dataset.ways.split(" ").includes(`${know}/${need}`)
  for (const { list, causes, fold, summary, rest } of symptoms) {
    const others = causes.filter((cause) => !can(cause))
    list.replaceChildren(...causes.filter(can))
    rest.replaceChildren(...others)
    summary.textContent = `Not from ${labels[know]} to ${labels[need]}: ${others.length}`
    if (others.length) list.after(fold)
    else fold.remove()
  }
  page.classList.add("is-drawn")
}

document.addEventListener("choice", draw)
draw()
document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
