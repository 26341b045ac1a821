"""The site in a real browser.

What a reader copies runs, and nobody is left out: no phone, no dark room, no keyboard.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import (
    FRAMEWORK_TABS,
    FRAMEWORKS,
    LABELS,
    OPENED,
    PAGES,
    calls_on,
    first_with_program,
    output_on,
    program,
    programs_on,
    url_of,
)
from comparison import compare
from playwright.sync_api import expect
from site_fixtures import MILLISECONDS_TO_WAIT, tab_of

from tools import snippets

PHONE = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 800}
TABS_TO_PRESS = 60
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# What a finger needs: 24 pixels for each link, or as much room around it.
FINGERS = {"runOnly": {"type": "rule", "values": ["target-size"]}}
PAGES_WITH_TABS = [page for page in PAGES if programs_on(page)]
COUNT_SHIFTS = """
    window.shifts = []
    new PerformanceObserver(list => {
        for (const {value, hadRecentInput, sources} of list.getEntries()) {
            const moved = sources.map(({node}) => node?.nodeName)
            if (!hadRecentInput) window.shifts.push([value, moved])
        }
    }).observe({type: "layout-shift", buffered: true})
"""
# The headings whose sign for a link stands below their last word.
SIGNS_ON_LINES_OF_THEIR_OWN = """() => {
    const below = (sign) => {
        const words = document.createRange()
        words.selectNodeContents(sign.parentElement)
        words.setEndBefore(sign)
        const last = [...words.getClientRects()].at(-1)
        const { top, height } = sign.getBoundingClientRect()
        return height > 0 && top >= last.bottom - 2
    }
    const signs = [...document.querySelectorAll(".headerlink")].filter(below)
    return signs.map((sign) => sign.parentElement.textContent)
}"""
# The focus may also go to the browser's own buttons, and to the box that closes the drawer.
FOCUS_IS_IN_DRAWER = "document.activeElement.matches('.side *, #__drawer, body')"
PROGRAMS = [
    (page, part, framework)
    for page in PAGES
    for part in dict.fromkeys(programs_on(page))
    for framework in snippets.frameworks_with(part)
]
# A program of which the page shows what changes is one step away.
OPEN_ALL = "for (const whole of document.querySelectorAll('.whole')) whole.open = true"
COPY_BUTTON = '[title="Copy to clipboard"]'
# Presses the copy button of one framework in some sets of tabs, and gives what was copied. The
# first button has been pressed with the mouse: its text is there.
COPY_ALL = f"""async ([number, wanted]) => {{
    const until = async (get) => {{
        for (let n = 0; n < 500; n++) {{
            const found = await get()
            if (found) return found
            await new Promise((resolve) => setTimeout(resolve, 10))
        }}
    }}
    const sets = [...document.querySelectorAll("{FRAMEWORK_TABS}")]
    const found = []
    for (const place of wanted) {{
        const block = sets[place].querySelectorAll(".tabbed-block")[number]
        if (found.length) {{
            await navigator.clipboard.writeText("")
            block.scrollIntoView()  // where it is far away it has no button yet
            const button = await until(() => block.querySelector('{COPY_BUTTON}'))
            button.click()
        }}
        found.push(await until(() => navigator.clipboard.readText()))
    }}
    return found
}}"""

pytestmark = pytest.mark.browser
each_page = pytest.mark.parametrize("page", OPENED)
each_program = pytest.mark.parametrize("page, part, framework", PROGRAMS, ids=str, scope="module")


@pytest.fixture(scope="module")
def copied(browser, origin, page):
    """Press every copy button of a page, and return what was copied by (part, framework).

    Where a tab says that its program stands above, that is the one.
    """
    with browser.new_context(
        base_url=origin, permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        context.set_default_timeout(MILLISECONDS_TO_WAIT)
        opened = context.new_page()
        opened.goto(url_of(page))
        opened.evaluate(OPEN_ALL)
        texts = {}
        for framework in FRAMEWORKS:
            texts |= copied_from(opened, page, framework)
        return {
            (part, framework): texts[first_with_program(page, part, framework), framework]
            for shown_on, part, framework in PROGRAMS
            if shown_on == page
        }


def copied_from(opened, page, framework):
    """Press the copy buttons of one framework's tabs, and return what ``copied`` does.

    The first is pressed with a mouse, which would have to scroll to each of the fifty others.
    """
    sets = opened.locator(FRAMEWORK_TABS)
    parts = {
        place: part
        for place, (part, section) in enumerate(calls_on(page))
        if not section
        and framework in snippets.frameworks_with(part)
        and first_with_program(page, part, framework) == part
    }
    assert sets.count() == len(calls_on(page))
    if not parts:
        return {}
    number = FRAMEWORKS.index(framework)
    tab_of(sets.first, framework.label).click()
    opened.evaluate("navigator.clipboard.writeText('')")
    first = sets.nth(min(parts)).locator(".tabbed-block").nth(number)
    first.scroll_into_view_if_needed()  # where it is far away it has no button yet
    first.locator(COPY_BUTTON).first.click()
    found = opened.evaluate(COPY_ALL, [number, list(parts)])
    return {(part, framework): text for part, text in zip(parts.values(), found, strict=True)}


@each_program
def test_copy_button_copies_the_whole_program(copied, page, part, framework):
    text = copied[part, framework]
    file = f"snippets/{framework}/{part}.py"
    assert text == program(framework, part), (
        f"docs/{page}: the copy button of {framework.label} does not copy {file}"
    )


@pytest.mark.slow
@each_program
def test_what_is_copied_prints_what_the_page_shows(copied, site, results, page, part, framework):
    text = copied[part, framework]
    shown = output_on(site, page, part, framework)
    result = results.run(framework, text, f"snippets/{framework}/{part}.py")
    compare(framework, part, text, result, shown, f"docs/{page}", results)


@pytest.mark.parametrize("page", ["layers/pooling.md", "differences/traps.md", "index.md"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_nothing_moves_while_a_page_loads(visit, page, size):
    opened = visit("licence.md", viewport=size)
    opened.add_init_script(COUNT_SHIFTS)
    opened.goto(url_of(page), wait_until="networkidle")
    assert opened.evaluate("window.shifts") == [], f"docs/{page} moves while it loads"


def test_without_javascript_the_site_can_be_read(visit):
    page = PAGES_WITH_TABS[0]
    opened = visit(page, viewport=PHONE, java_script_enabled=False)
    tabs = opened.locator(FRAMEWORK_TABS).first
    tab_of(tabs, LABELS[-1]).click()
    expect(tabs.locator(".tabbed-block").nth(len(LABELS) - 1)).to_be_visible()
    expect(tabs.locator(".tabbed-block").first).to_be_hidden()
    expect(opened.locator("header noscript")).to_be_visible()
    expect(opened.locator("[data-search], [data-palette]").first).to_be_hidden()
    opened.locator("header [for=__drawer]").click()
    opened.locator(".side").get_by_text("Layers", exact=True).click()
    opened.locator(".side").get_by_role("link", name="Pooling").click()
    expect(opened.get_by_role("heading", level=1)).to_contain_text("Pooling")


def test_the_drawer_opens_holds_the_focus_and_closes(visit):
    opened = visit("layers/pooling.md", viewport=PHONE)
    drawer = opened.locator(".side")
    expect(drawer).to_be_hidden()
    opened.get_by_role("checkbox", name="Navigation").focus()
    opened.keyboard.press("Space")
    expect(drawer.locator("[aria-current=page]")).to_be_focused()
    for _ in range(TABS_TO_PRESS):
        opened.keyboard.press("Tab")
        inside = opened.evaluate(FOCUS_IS_IN_DRAWER)
        assert inside, "the keyboard leaves the open drawer"
    opened.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(opened.get_by_role("checkbox", name="Navigation")).to_be_focused()


def test_the_contents_follow_the_reader(visit):
    opened = visit("layers/pooling.md", viewport=WIDE)
    link = opened.locator(".contents a", has_text="Global pooling")
    link.click()
    expect(link).to_have_class("is-current")
    expect(opened.locator(".contents .is-current")).to_have_count(1)
    top = opened.get_by_role("heading", name="Global pooling").bounding_box()["y"]
    assert 48 <= top < 120, f"the heading lies under the header, or far below it: {top}"
    expect(opened.locator(".md-header__title--active")).to_contain_text("Pooling")


def test_keyboard_skips_to_the_content(visit):
    opened = visit(PAGES_WITH_TABS[0])
    opened.keyboard.press("Tab")
    expect(opened.get_by_text("Skip to content")).to_be_focused()
    opened.keyboard.press("Enter")
    opened.keyboard.press("Tab")
    expect(opened.locator("article :focus")).to_have_count(1)


def test_scheme_follows_the_system_until_one_is_chosen(visit):
    opened = visit("index.md", color_scheme="dark")

    def expect_scheme(scheme):
        expect(opened.locator("body")).to_have_attribute("data-md-color-scheme", scheme)

    expect_scheme("slate")
    opened.emulate_media(color_scheme="light")
    expect_scheme("default")
    opened.get_by_title("Switch to light mode").click()
    opened.emulate_media(color_scheme="dark")
    opened.reload()
    expect_scheme("default")
    opened.get_by_title("Switch to dark mode").click()
    opened.emulate_media(color_scheme="light")
    opened.reload()
    expect_scheme("slate")
    opened.get_by_title("Follow the system").click()
    expect_scheme("default")
    opened.emulate_media(color_scheme="dark")
    expect_scheme("slate")


@each_page
def test_page_is_accessible(visit, page):
    """The dark scheme and forced colours change nothing else: there only colours are looked at."""
    opened = visit(page, color_scheme="light")
    expect_accessible(opened, page, "light", {})
    opened.emulate_media(color_scheme="dark")
    expect(opened.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect_accessible(opened, page, "dark", COLOURS)
    opened.emulate_media(color_scheme="dark", forced_colors="active")
    expect_accessible(opened, page, "forced colours, dark", COLOURS)
    expect_no_sign_on_a_line_of_its_own(opened, page)
    expect_accessible(opened, page, "on a phone", FINGERS)


def expect_accessible(opened, page, scheme, options):
    """Fail with what axe finds on an open page."""
    results = Axe().run(opened, options={"resultTypes": ["violations"], **options})
    assert results.violations_count == 0, f"docs/{page} in {scheme}: {results.generate_report()}"


def expect_no_sign_on_a_line_of_its_own(opened, page):
    """Fail where the sign beside a heading stands below it, on a desk or on a phone."""
    for size in (WIDE, PHONE):
        opened.set_viewport_size(size)
        alone = opened.evaluate(SIGNS_ON_LINES_OF_THEIR_OWN)
        assert not alone, (
            f"docs/{page}, {size['width']} pixels wide: ¶ stands alone on a line below {alone}: "
            "see .headerlink in theme/style/frame.css"
        )
