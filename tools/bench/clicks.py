"""How long a reader waits for the next paint after a click on a tab, on a slow processor.

The browser takes the time of each click as Interaction to Next Paint does: from the click, in steps
of 8 ms, to the frame that shows what it did. It reports nothing below 16 ms.
"""

from tools.bench import weighing

SLOWER = 4
LEAST = 16  # milliseconds
CLICKS = 10
WATCH = """
window.interactions = []
new PerformanceObserver(list => {
    for (const entry of list.getEntries())
        if (entry.interactionId) window.interactions.push(entry.duration)
}).observe({type: "event", durationThreshold: 16, buffered: true})
"""
# What a click did is painted with the next frame and reported a little later.
LONGEST = """async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
    await new Promise(done => setTimeout(done, 200))
    return Math.max(0, ...window.interactions.splice(0))
}"""


def time_clicks(browser, address):
    """Return the milliseconds to the next paint of clicks on two tabs in turn; [] without tabs."""
    with browser.new_context(viewport=weighing.PHONE) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        page.goto(address, wait_until="networkidle")
        tabs = page.locator(".tabbed-set").first.locator("> .tabbed-labels > label")
        if tabs.count() < 2:
            return []
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        times = []
        for number in range(CLICKS):
            tabs.nth((number + 1) % 2).click()
            times.append(max(LEAST, page.evaluate(LONGEST)))
        return times
