// Reloads the page when the site was built anew, and keeps the place where the reader was.
{
  const place = `live:${location.pathname}`

  const headings = () => [...document.querySelectorAll("article :is(h1, h2, h3, h4)[id]")]
  const folds = () => [...document.querySelectorAll("article details")]

  const keep = () => {
    const above = headings().filter((heading) => heading.getBoundingClientRect().top <= 1)
    const heading = above.at(-1)
    sessionStorage.setItem(
      place,
      JSON.stringify({
        heading: heading?.id,
        top: heading ? heading.getBoundingClientRect().top : -scrollY,
        open: folds().map((fold) => fold.open),
      }),
    )
  }

  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(place))
    sessionStorage.removeItem(place)
    if (!kept) return
    history.scrollRestoration = "manual"
    folds().forEach((fold, number) => {
      fold.open = kept.open[number] ?? fold.open
    })
    const settle = () => {
      const heading = kept.heading && document.getElementById(kept.heading)
      const now = heading ? heading.getBoundingClientRect().top : -scrollY
      scrollBy({ top: now - kept.top, behavior: "instant" })
    }
    settle()
    addEventListener("load", settle)
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
        await new Promise((resolve) => setTimeout(resolve, 300)) // the server starts again
      }
    }
    document.addEventListener("visibilitychange", follow, { once: true })
  }

  restore()
  follow()
}
