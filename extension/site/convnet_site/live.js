// Reloads the page when the site was built anew, and keeps the place where the reader was.
{
  const PAUSE = 300 // milliseconds before a server that starts again is asked anew
  const key = `live:${location.pathname}`

  const headings = () => [...document.querySelectorAll("article :is(h1, h2, h3, h4)[id]")]
  const folds = () => [...document.querySelectorAll("article details")]

  // How far a heading lies below the top of the screen; without one, the page.
  const topOf = (heading) => (heading ? heading.getBoundingClientRect().top : -scrollY)

  const keep = () => {
    const above = headings().filter((heading) => topOf(heading) <= 1) // a pixel, for rounding
    const last = above.at(-1)
    const open = folds().map((fold) => fold.open)
    sessionStorage.setItem(key, JSON.stringify({ heading: last?.id, top: topOf(last), open }))
  }

  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(key))
    sessionStorage.removeItem(key)
    if (!kept) return
    history.scrollRestoration = "manual" // the browser would restore the old place
    folds().forEach((fold, number) => {
      fold.open = kept.open[number] ?? fold.open
    })
    const settle = () => {
      const heading = kept.heading && document.getElementById(kept.heading)
      scrollBy({ top: topOf(heading) - kept.top, behavior: "instant" })
    }
    settle()
    addEventListener("load", settle) // once pictures have their size
    addEventListener("pagehide", () => {
      history.scrollRestoration = "auto"
    })
  }

  const follow = async () => {
    while (document.visibilityState === "visible") {
      try {
        const answer = await fetch("/livereload/EPOCH", { cache: "no-store" })
        if ((await answer.text()) !== "EPOCH") {
          keep()
          location.reload()
          return
        }
      } catch {
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    }
    document.addEventListener("visibilitychange", follow, { once: true })
  }

  restore()
  follow()
}
