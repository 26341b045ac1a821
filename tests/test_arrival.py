"""What a reader sees while a page arrives: nothing that is seen moves when more of it comes.

A browser may paint a page at any point of its text, and where it does depends on the connection and
on how busy the machine is. Here each page is written tag by tag, and after each it is asked where
everything stands.
"""

import re

import pytest
from built_site import FRAMEWORK_TABS, FRAMEWORKS, PAGES, url_of
from site_fixtures import MILLISECONDS_TO_WAIT

pytestmark = pytest.mark.browser
FIRST, SECOND = FRAMEWORKS[-1].name, FRAMEWORKS[1].name
# A choice whose first stands behind its second in the order of the tabs, and none.
VISITS = {
    "wide": ({"width": 1280, "height": 800}, f"?fw={FIRST}&vs={SECOND}"),
    "phone": ({"width": 390, "height": 844}, ""),
}
ON_A_PHONE = ["index.md", "layers/pooling.md", "differences/names.md", "differences/traps.md"]
CASES = [("wide", page) for page in PAGES] + [("phone", page) for page in ON_A_PHONE]
BLANK = "<!doctype html><title>Not there yet</title>"
TAG_OR_TEXT = re.compile(r"[^>]*>|[^>]+$")

# Writes a page in pieces. Gives what moved, as [what it is, how far, the end of the piece], and
# which programs were seen that are not chosen. Only what is on the screen counts, before and after:
# below it the text is written at once. An inline element has no place but that of its text.
WRITE = f"""async ([pieces, chosen]) => {{
    const places = new Map()
    const found = {{ moved: [], seen: [] }}
    const isOnScreen = ({{ top, left, right, bottom }}) =>
        bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    const boxOf = (node) => {{
        if (node.nodeType === Node.ELEMENT_NODE) {{
            const isInline = getComputedStyle(node).display === "inline"
            return isInline ? undefined : node.getBoundingClientRect()
        }}
        const range = document.createRange()
        range.selectNodeContents(node)
        return node.data.trim() ? range.getClientRects()[0] : undefined
    }}
    const VISIBLE = {{ visibilityProperty: true, opacityProperty: true }}
    const placeOf = (node) => {{
        const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement
        if (!element.checkVisibility(VISIBLE)) return undefined
        const box = boxOf(node)
        const isSeen = box && box.width * box.height > 0 && isOnScreen(box)
        return isSeen ? [box.left, box.top] : undefined
    }}
    const nameOf = (node) => {{
        const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement
        const name = (e) => e.localName + [...e.classList].map((word) => "." + word).join("")
        const text = element === node ? "" : `: ${{node.data.trim().slice(0, 40)}}`
        return `${{name(element.parentElement)}} > ${{name(element)}}${{text}}`
    }}
    const NOT_SHOWN = new Set(["script", "style", "svg", "noscript", "option"])
    const isBelow = (node) => node.getBoundingClientRect().top > innerHeight
    const isOff = (node) => node.localName && (NOT_SHOWN.has(node.localName) || isBelow(node))
    const filter = (node) => isOff(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
    const ALL = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
    const look = (piece) => {{
        const walker = document.createTreeWalker(document.body, ALL, filter)
        while (walker.nextNode()) {{
            const node = walker.currentNode
            const [before, now] = [places.get(node), placeOf(node)]
            places.set(node, now)
            if (!before || !now) continue
            const [x, y] = [now[0] - before[0], now[1] - before[1]].map(Math.round)
            if (x || y) found.moved.push([nameOf(node), [x, y], piece.trim().slice(-40)])
        }}
        for (const block of document.querySelectorAll("{FRAMEWORK_TABS} .tabbed-block")) {{
            if (places.get(block) && !chosen.includes(block.dataset.variant)) {{
                found.seen.push(block.dataset.variant)
            }}
        }}
    }}
    const stylesAreThere = () =>
        [...document.querySelectorAll("link[rel=stylesheet]")].every((link) => link.sheet)
    const bottom = () => document.querySelector("#content").getBoundingClientRect().bottom
    const isFull = () => bottom() > 1.5 * innerHeight
    document.open()
    let [pending, number] = ["", 0]
    for (const piece of pieces) {{
        const isInText = document.querySelector("#content") && !pieces.hasEnded
        if (piece.includes("</article>")) pieces.hasEnded = true
        else if (isInText && (pending || isFull())) {{
            pending += piece
            continue
        }}
        document.write(pending + piece)
        pending = ""
        // The text is looked at after every fourth tag: what grows has moved by then, too. What
        // comes behind it is on every page, and on each another sixteenth of it is looked at.
        const every = pieces.hasEnded ? 16 : 4
        if (!document.body || (document.querySelector("#content") && number++ % every)) continue
        while (!stylesAreThere()) await new Promise((resolve) => setTimeout(resolve, 5))
        await undefined  // observers of the page see what came, as they do before a paint
        look(piece)
    }}
    const isLoaded = new Promise((resolve) => addEventListener("load", resolve))
    document.close()
    await isLoaded
    look("the end, and the scripts")
    return found
}}"""


@pytest.fixture(scope="module")
def reader(request, browser, origin):
    """Open a blank page for a reader, and return it with what stands behind each address."""
    size, query = VISITS[request.param]
    with browser.new_context(base_url=origin, viewport=size, reduced_motion="reduce") as context:
        context.set_default_timeout(MILLISECONDS_TO_WAIT)
        context.route(
            lambda url: url.endswith(("/", query)) if query else url.endswith("/"),
            lambda route: route.fulfill(body=BLANK, content_type="text/html"),
        )
        yield context.new_page(), query


def written(reader, page, html):
    """Write the text of a page where it stands, in pieces, and return what WRITE finds."""
    opened, query = reader
    opened.goto(url_of(page) + query)
    chosen = [FIRST, SECOND] if query else [FRAMEWORKS[0].name]
    if page == "index.md" and not query:
        chosen.append(SECOND)  # the home page always shows two
    return opened.evaluate(WRITE, [TAG_OR_TEXT.findall(html), chosen])


@pytest.mark.parametrize("reader, page", CASES, indirect=["reader"])
def test_nothing_moves_while_a_page_arrives(reader, site, page):
    html = (site / url_of(page) / "index.html").read_text("utf-8")
    found = written(reader, page, html)
    assert not found["moved"], (
        f"docs/{page} moves while it arrives: {found['moved'][:3]}: give what comes late its place "
        "in theme/style/, or hide what is before it until then, as frame.css does by .is-arriving"
    )
    assert not found["seen"], (
        f"docs/{page} shows programs that are not chosen while it arrives, {set(found['seen'])}: "
        "see showInNew in theme/overrides/partials/early.html"
    )
