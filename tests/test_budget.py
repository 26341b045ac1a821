"""What a page may cost a reader who opens it: whatever costs more is named.

Each page itself is weighed in test_each_page.py.
"""

import re
from collections import Counter

import pytest

from tools.bench import budget, server, weighing

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def origin(site):
    """Serve the site as its hosts do, compressed, and return its address."""
    with server.serve(site) as address:
        yield address


ELSEWHERE = "https://elsewhere.example/script.js"
LARGE = "large.png"
INDEX = "search/index.json"
LATE = "setTimeout(() => document.querySelector('h1').before(document.createElement('hr')), 100)"
# What is put at the end of the home page, and the start of the complaint that it brings.
DAMAGES = {
    "a picture of 200 kB": (
        f'<img src="{LARGE}" alt="" style="position: absolute">',
        r"docs/index\.md moves 2\d\d\.\d kB on a first visit; the limit is 75\. "
        rf"Most are {LARGE} \(200\.\d kB\), ",
    ),
    "a script from elsewhere": (
        f'<script src="{ELSEWHERE}"></script>',
        rf"docs/index\.md loads from elsewhere: {ELSEWHERE}: keep a copy in docs/assets/",
    ),
    "too many elements": (
        "<table>" + "<tr><td>1</td></tr>" * 3_000 + "</table>",
        r"docs/index\.md has \d,\d{3} elements; the limit is 4,000\. Most are tables \(6,\d{3}\), ",
    ),
    "a search index at once": (
        f"<script>fetch('{INDEX}')</script>",
        rf"docs/index\.md loads at once what nobody asked for: {INDEX}: load it when",
    ),
    "a line that comes late": (
        f"<script>{LATE}</script>",
        r"docs/index\.md moves by itself when it opens, a layout shift of 0\.\d+ \(.+\): give what",
    ),
    "an error in a script": (
        "<script>noSuchName()</script>",
        r"docs/index\.md writes to the console of the browser: noSuchName is not defined",
    ),
    "a wide line": (
        '<div style="width: 500px; height: 1px">',
        r"docs/index\.md is \d+ pixels wider than a phone: let its widest table",
    ),
}
BODIES = {LARGE: bytes(200_000), INDEX: b"{}", ELSEWHERE: b""}


def damaged(origin, html):
    """Return a function that puts HTML at the end of the home page for all of a context."""

    def prepare(context):
        home = context.request.get(origin).text().replace("</body>", f"{html}</body>")
        for address, body in {"": home, **BODIES}.items():
            url = address if "://" in address else origin + address
            context.route(url, answer_with(body))

    return prepare


def answer_with(body):
    """Return a handler that answers a request with a body."""
    return lambda route: route.fulfill(body=body, content_type="text/html")


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_breaks_the_budget_is_named(browser, origin, damage):
    html, message = DAMAGES[damage]
    prepare = damaged(origin, html)
    visit = weighing.visit(browser, origin, prepare, viewport=weighing.PHONE)
    complaints = budget.complaints("index.md", visit, origin)
    assert any(re.match(message, complaint) for complaint in complaints), complaints


def test_what_is_loaded_twice_is_named():
    style = weighing.Request("http://host/site/assets/site.css", "stylesheet", 100)
    visit = weighing.Visit([style, style], Counter(), [])
    assert budget.complaints("index.md", visit, "http://host/site/") == [
        "docs/index.md loads 2 times: assets/site.css: name it in one place, by one address"
    ]


@pytest.mark.parametrize(
    "shift, is_told", [([0.00001, "div"], True), ([0.0001, ""], True), ([0.00001, ""], False)]
)
def test_a_small_shift_is_told_where_the_browser_names_what_moved(shift, is_told):
    visit = weighing.Visit([], Counter(), [shift])
    assert bool(list(budget.shifting("index.md", visit))) == is_told
