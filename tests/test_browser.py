"""The site in a real browser: nobody is left out, no phone, no dark room, no keyboard.

What holds for each page is tried in test_each_page.py.
"""

import pytest
from built_site import (
    FRAMEWORK_TABS,
    LABELS,
    PAGES,
    programs_on,
    url_of,
)
from playwright.sync_api import expect
from site_fixtures import tab_of, wait_until_quiet

PHONE = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 800}
TABS_TO_PRESS = 60
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
# The focus may also go to the browser's own buttons, and to the box that closes the drawer.
FOCUS_IS_IN_DRAWER = "document.activeElement.matches('.side *, #__drawer, body')"
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("page", ["layers/pooling.md", "differences/traps.md", "index.md"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_nothing_moves_while_a_page_loads(visit, page, size):
    opened = visit("licence.md", viewport=size)
    opened.add_init_script(COUNT_SHIFTS)
    opened.goto(url_of(page))
    wait_until_quiet(opened)
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
    opened.locator(".side").get_by_role("link", name="Pooling", exact=True).click()
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
