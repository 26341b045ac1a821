"""The tables with a column for each framework: where they stand, and who comes first."""

import re

import markdown
import pytest
from built_site import FRAMEWORKS, PAGES, ROOT, calls_on, read, url_of
from variant_tabs import find_calls

pytestmark = pytest.mark.browser
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
FIRST, SECOND = FRAMEWORKS[-1], FRAMEWORKS[1]  # not in the order of the tabs


def text_of(page):
    return (ROOT / "docs" / page).read_text("utf-8") if page.endswith(".md") else ""


IN_SHORT = [page for page in PAGES if "\n## In short\n" in text_of(page)]
OTHERWISE = {"differences/framework-faults.md"}  # it begins with tables of its own
WITH_TABLES = [page for page in PAGES if find_calls(text_of(page), "differences")]
TABLE = "table.differences"
each_page = pytest.mark.parametrize("page", IN_SHORT, scope="module")
CHOOSE = """([know, need]) => Object.assign(document.documentElement.dataset, {know, need})"""
TOP = "element => element.getBoundingClientRect().top + scrollY"
TOO_WIDE = """() => [...document.querySelectorAll("table.differences, table.differences *")]
    .filter(element => element.getBoundingClientRect().right > innerWidth)
    .map(element => element.textContent)"""
# The labels of the cells of a row that are shown, as the eye meets them.
SHOWN = """row => [...row.querySelectorAll("td")]
    .filter(cell => cell.checkVisibility())
    .map(cell => [cell.dataset.variant, cell.getBoundingClientRect()])
    .sort(([, one], [, other]) => one.top - other.top || one.left - other.left)
    .map(([name]) => name)"""
# The text of each head of a row, its words, and its lines.
FIRST_COLUMN = """() => [...document.querySelectorAll("table.differences tbody th")].map(head => {
    const range = new Range()
    range.selectNodeContents(head)
    const bottoms = [...range.getClientRects()].map(({bottom}) => Math.round(bottom / 8))
    return [head.textContent, head.textContent.trim().split(/\\s+/).length, new Set(bottoms).size]
})"""


@pytest.fixture(scope="module")
def opened(browser, origin, page):
    """Open a page, which all tests of it look at."""
    with browser.new_context(base_url=origin, reduced_motion="reduce") as context:
        opened = context.new_page()
        opened.goto(url_of(page))
        yield opened


def test_every_page_of_differences_has_them_in_short():
    lacking = sorted(set(WITH_TABLES) - set(IN_SHORT) - OTHERWISE)
    assert not lacking, f"docs/{', docs/'.join(lacking)}: put the table below `## In short`"


@each_page
def test_what_differs_begins_within_two_screens_and_code_within_one(opened, page):
    opened.set_viewport_size(DESK)
    top = opened.locator("#in-short").evaluate(TOP)
    limit = 2 * DESK["height"]
    assert top < limit, (
        f"docs/{page}: `## In short` begins {top:.0f} pixels below the top, and two screens are "
        f"{limit}: move it up, below the first figure or the first program"
    )
    if calls_on(page):
        code = opened.locator(".tabbed-set pre").first.evaluate(TOP)
        assert code < DESK["height"], (
            f"docs/{page}: the first program begins {code:.0f} pixels below the top, which is not "
            f"on the first screen: put the table or the figure below it"
        )
    assert_no_narrow_column(opened, page)


@each_page
def test_no_table_of_differences_is_wider_than_a_phone(opened, page):
    opened.set_viewport_size(PHONE)
    for chosen in ("", ""), (FIRST.name, SECOND.name):
        opened.evaluate(CHOOSE, chosen)
        wide = opened.evaluate(TOO_WIDE)
        assert not wide, f"docs/{page}: does not fit into 390 pixels: {wide}"
    assert_no_narrow_column(opened, page)


def assert_no_narrow_column(opened, page):
    """Assert that no head of a row has as many lines as words."""
    heads = opened.evaluate(FIRST_COLUMN)
    narrow = [text for text, words, lines in heads if words > 3 and lines >= words]
    assert heads and not narrow, f"docs/{page}: one word a line: {narrow}"


def test_the_two_that_are_chosen_come_first_and_on_a_phone_alone(visit):
    page = IN_SHORT[0]
    names = [framework.name for framework in FRAMEWORKS]
    others = [name for name in names if name not in (FIRST.name, SECOND.name)]
    for viewport, left in ((DESK, others), (PHONE, [])):
        row = visit(page, viewport=viewport).locator(f"{TABLE} tbody tr").first
        assert row.evaluate(SHOWN) == names
        row.page.evaluate(CHOOSE, [FIRST.name, ""])
        assert row.evaluate(SHOWN)[0] == FIRST.name and len(row.evaluate(SHOWN)) == len(names)
        row.page.evaluate(CHOOSE, [FIRST.name, SECOND.name])
        assert row.evaluate(SHOWN) == [FIRST.name, SECOND.name, *left]


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_a_reader_of_the_screen_meets_a_table(visit, viewport):
    opened = visit(IN_SHORT[0], viewport=viewport, java_script_enabled=False)
    table = opened.get_by_role("table").filter(has=opened.get_by_role("columnheader")).first
    assert table.get_by_role("columnheader").count() == 1 + len(FRAMEWORKS)
    rows = table.get_by_role("row").count() - 1
    assert table.get_by_role("rowheader").count() == rows
    assert table.get_by_role("cell").count() == rows * len(FRAMEWORKS)


def test_every_table_with_a_column_for_each_framework_is_marked(site):
    labels = [framework.label for framework in FRAMEWORKS]
    for page in PAGES:
        for table in read(site, page).select("article table:not(.differences)"):
            heads = [head.get_text(strip=True) for head in table.select("thead th")][1:]
            same = len(heads) == len(labels) and all(map(str.startswith, heads, labels))
            assert not same, f"{url_of(page)}: {heads} has no class `differences`"


HEADS = " | ".join(framework.label for framework in FRAMEWORKS)


def render(text):
    """Return the HTML of a table with a column for each framework."""
    cells = " | ".join(["`a_long_name.of_something(here=1)`", *["no"] * (len(FRAMEWORKS) - 1)])
    lines = [f"| What | {HEADS} |", "|---" * (len(FRAMEWORKS) + 1) + "|", f"| {text} | {cells} |"]
    extensions = ["tables", "attr_list", "convnet_site.columns"]
    settings = {"convnet_site.columns": {"snippets": str(ROOT / "snippets")}}
    return markdown.markdown("\n".join(lines), extensions=extensions, extension_configs=settings)


def test_a_table_of_markdown_gets_heads_of_rows_and_says_whose_each_cell_is():
    html = render("what")
    assert '<th role="rowheader" scope="row">what</th>' in html
    assert html.count(f'data-variant="{FRAMEWORKS[0].name}"') == 2
    assert "a_|long_|name.|of_|something(|here=|1)" in re.sub("<wbr ?/?>", "|", html)
