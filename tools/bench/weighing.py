"""What a first visit of a page moves, and of what the page then consists.

Bytes are those of the answers, headers and compressed bodies. A kilobyte is 1,000 bytes.
"""

import contextlib
import re
import time
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 800}
QUIET = 0.5  # seconds without a request, after which a page has asked for all
SECONDS_TO_END = 30

WATCH_SHIFTS = """
window.shifts = []
new PerformanceObserver(list => {
    for (const {value, hadRecentInput, sources} of list.getEntries()) {
        const moved = sources.map(({node}) => (node?.parentElement ?? node)?.nodeName.toLowerCase())
        if (!hadRecentInput) window.shifts.push([value, [...new Set(moved)].join(", ")])
    }
}).observe({type: "layout-shift", buffered: true})
"""
AT_REST = "() => new Promise(done => requestIdleCallback(() => requestAnimationFrame(done)))"
# The first kind that fits an element is its own.
KINDS_OF_ELEMENTS = {
    "spans of code": "pre span",
    "navigation": "header *, .navigation, .navigation *, .md-sidebar *, .md-tabs *, footer *",
    "formulas": "math, math *",
    "figures": "article svg, article svg *",
    "tables": "table, table *",
    "tabs around code": ".tabbed-set, .tabbed-set *",
    "code": "pre, pre *",
    "text": "article *",
}
COUNT = """kinds => {
    const counts = {}
    for (const element of document.querySelectorAll("*")) {
        const kind = Object.keys(kinds).find(kind => element.matches(kinds[kind])) ?? "the rest"
        counts[kind] = (counts[kind] ?? 0) + 1
    }
    return counts
}"""
EXCESS = "document.scrollingElement.scrollWidth - innerWidth"
ICONS = "[...document.querySelectorAll('link[rel~=icon]')].map(link => link.href)"
KINDS_OF_BYTES = {"document": "HTML", "stylesheet": "CSS", "script": "JS", "image": "images"}


@dataclass(frozen=True)
class Request:
    """What a page asked for, and how long the answer was."""

    url: str
    kind: str
    """As Chromium calls it: "document", "stylesheet", "script", "image"... or "icon"."""
    bytes: int

    @property
    def purpose(self):
        """The word under which a table counts its bytes."""
        is_of_search = re.search(r"/search\W", urlsplit(self.url).path)
        return "search" if is_of_search else KINDS_OF_BYTES.get(self.kind, self.kind)


@dataclass(frozen=True)
class Visit:
    """What was seen of a page."""

    requests: list
    elements: Counter
    """How many elements there are of each kind when the page is at rest."""
    shifts: list
    """What moved by itself, as [its layout shift, names of elements]."""
    errors: tuple = ()
    """What it wrote to the console of the browser: errors and warnings."""
    excess: int = 0
    """How many pixels it is wider than the window."""

    @property
    def kilobytes(self):
        """What was moved in all."""
        return sum(request.bytes for request in self.requests) / 1000

    @property
    def kilobytes_by_purpose(self):
        """What was moved, as {purpose: kilobytes}."""
        sums = Counter()
        for request in self.requests:
            sums[request.purpose] += request.bytes / 1000
        return sums


class Traffic:
    """What the pages of a context ask for: what has ended, and when they have asked for all.

    Playwright's own "networkidle" is now and then not told by a Chromium on a busy machine.
    """

    def __init__(self, context):
        self.ended, self.running, self.last = [], set(), time.monotonic()
        context.on("request", self.begin)
        context.on("requestfinished", self.end)
        context.on("requestfailed", self.end)

    def begin(self, request):
        """Note that a request begins."""
        self.running.add(request)
        self.last = time.monotonic()

    def end(self, request):
        """Note that a request has its answer, or has failed."""
        self.running.discard(request)
        self.ended.append(request)
        self.last = time.monotonic()

    def wait_until_quiet(self, page):
        """Wait until nothing is asked for in a while. Raises TimeoutError, with what has no end."""
        until = time.monotonic() + SECONDS_TO_END
        while self.running or time.monotonic() < self.last + QUIET:
            page.wait_for_timeout(20)
            if time.monotonic() > until:
                addresses = ", ".join(request.url for request in self.running)
                raise TimeoutError(
                    f"{page.url} has not ended after {SECONDS_TO_END} s: {addresses}"
                )


def visit(browser, address, prepare=None, **settings):
    """Open a page as somebody who was never here before, and return the Visit: see ``opened``."""
    with opened(browser, address, prepare, **settings) as (_, seen):
        return seen


@contextlib.contextmanager
def opened(browser, address, prepare=None, until_quiet=True, **settings):
    """Open a page as somebody who was never here before, and give it with the Visit.

    ``prepare`` is called with the context before the page is opened, to change what it will see;
    ``until_quiet`` says whether to wait for what it asks for when it has been loaded, and
    ``settings`` are those of Playwright for a new context.
    """
    with browser.new_context(**settings) as context:
        if prepare:
            prepare(context)
        traffic = Traffic(context)
        page = context.new_page()
        errors = errors_of(page)
        page.add_init_script(WATCH_SHIFTS)
        answer = page.goto(address)
        if not answer.ok:
            raise FileNotFoundError(f"{address}: the server answers {answer.status}")
        if until_quiet:
            traffic.wait_until_quiet(page)
        page.evaluate(AT_REST)
        requests = [weighed(request) for request in traffic.ended if is_moved(request.url)]
        seen = Visit(
            with_icons(requests, page),
            Counter(page.evaluate(COUNT, KINDS_OF_ELEMENTS)),
            page.evaluate("shifts"),
            tuple(errors),
            page.evaluate(EXCESS),
        )
        yield page, seen


def errors_of(page):
    """Return a list to which all is added that a page writes to the console from now on."""
    errors = []

    def note(message):
        if message.type in ("error", "warning"):
            errors.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: errors.append(error.message))
    return errors


def is_moved(address):
    """Tell whether what an address names comes from a server, and not from the page itself."""
    return not address.startswith(("data:", "blob:"))


def weighed(request):
    """Return what Playwright saw of a request as a Request; without an answer it has 0 bytes."""
    response = request.response()
    size = 0
    if response:  # Playwright does not know the size of a body that a worker asked for
        headers = request.sizes()["responseHeadersSize"]
        size = headers + int(response.header_value("content-length") or 0)
    return Request(urldefrag(request.url).url, request.resource_type, size)


def with_icons(requests, page):
    """Return requests with those for the icons of the page, by that name.

    A browser fetches them when it has time, and one that is driven not always, so then they are
    fetched here.
    """
    icons = {icon for icon in page.evaluate(ICONS) if is_moved(icon)}
    others = [request for request in requests if request.url not in icons]
    seen = {request.url: request.bytes for request in requests if request.url in icons}
    for icon in icons - seen.keys():
        seen[icon] = len(page.context.request.get(icon).body())
    return others + [Request(icon, "icon", size) for icon, size in seen.items()]
