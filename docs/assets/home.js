// The home page follows the reader's choice: the figure shows it, and "Open" leads to it.
const root = document.documentElement
const ways = [...document.querySelectorAll("[data-way]")]
const door = document.querySelector(".doors [data-by-choice]")
const unchosen = door?.getAttribute("href")

function follow() {
  const { know = "", need = "" } = root.dataset
  const shown = document.querySelector(`.zeros [value="${need || know}"]`)
  if (shown) shown.checked = true
  const way = ways.find(({ dataset }) => dataset.way === `${know}/${need}`)
  for (const link of ways) link.hidden = link !== way
  door?.setAttribute("href", way ? way.getAttribute("href") : unchosen)
}

document.addEventListener("choice", follow)
follow()
