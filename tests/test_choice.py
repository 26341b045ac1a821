"""The choice "I know … I need …" in a real browser: one program or two, and nothing jumps.

Where Playwright has a Firefox and a WebKit, what must not jump is tried in them, too.
"""

import functools
import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import FRAMEWORK_TABS, FRAMEWORKS, LABELS, PAGES, calls_on, programs_on, url_of
from choosing import expect_chosen
from playwright.sync_api import expect
from site_fixtures import ENGINES, tab_of, wait_until_quiet

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 800}
WIDEST = {"width": 1440, "height": 900}
FINGER = 44  # pixels
TABS_TO_PRESS = 60
POOLING, TRAPS, WITHOUT_PROGRAMS = "layers/pooling.md", "differences/traps.md", "licence.md"
SECTION = "global-pooling"

KERAS, PYTORCH, TENSORFLOW, CNTK = [framework.name for framework in FRAMEWORKS]
LABEL_OF = {framework.name: framework.label for framework in FRAMEWORKS}
PAIR = f"?fw={PYTORCH}&vs={KERAS}"
PAGES_WITH_TABS = [page for page in PAGES if programs_on(page)]
PAGES_WITH_MANY_TABS = sorted(PAGES_WITH_TABS, key=lambda page: len(calls_on(page)))[-2:]
each_engine = pytest.mark.parametrize("browser", ENGINES, indirect=True)
on_each_screen = pytest.mark.parametrize("size", [WIDE, WIDEST, PHONE], ids=lambda s: s["width"])

SCROLL_TO = """(element, place) => scrollBy({
    top: element.getBoundingClientRect().top - place, behavior: "instant"
})"""
HEIGHT_ABOVE = """tab =>
    tab.getBoundingClientRect().top - document.querySelector("h1").getBoundingClientRect().top
"""
# The place of an element in each frame from now on.
WATCH = """element => {
    window.places = [element.getBoundingClientRect().top]
    const look = () => {
        window.places.push(element.getBoundingClientRect().top)
        window.watching = requestAnimationFrame(look)
    }
    look()
}"""
SEEN = """async () => {
    for (let frames = 0; frames < 5; frames++) await new Promise(requestAnimationFrame)
    cancelAnimationFrame(window.watching)
    return window.places
}"""
COUNT_SHIFTS = """
    window.shifts = []
    new PerformanceObserver(list => {
        for (const {value, hadRecentInput} of list.getEntries())
            if (!hadRecentInput) window.shifts.push(value)
    }).observe({type: "layout-shift", buffered: true})
"""
# The first heading or set that begins in the upper half of the screen, or the last above it.
LANDMARK = """() => {
    const edge = document.querySelector(".md-header").getBoundingClientRect().bottom
    const top = element => element.getBoundingClientRect().top
    const landmarks = [...document.querySelectorAll("#content :is(h1, h2, h3, .tabbed-set)")]
    return landmarks.find(element => top(element) >= edge && top(element) < innerHeight / 2)
        ?? landmarks.findLast(element => top(element) < edge)
}"""


def expect_address(page, end):
    """Wait until the address ends so: it is written after the paint."""
    expect(page).to_have_url(re.compile(re.escape(end) + "$"))


def expect_still(opened, what, act, settled):
    """Fail when an element moves on the screen in any frame, until all has settled."""
    element, name = what
    element.evaluate(WATCH)
    act()
    settled()
    places = opened.evaluate(SEEN)
    assert len(set(places)) == 1, (
        f"{name} moved by {max(places, key=lambda place: abs(place - places[0])) - places[0]:g} "
        f"pixels: {places}. Change the page inside changeAround() of place.js"
    )


def expect_in_header(opened, know, need):
    expect(opened.get_by_label("I know")).to_have_value(know)
    expect(opened.get_by_label("I need")).to_have_value(need)


# The address.


@pytest.mark.parametrize("size", [WIDEST, PHONE], ids=["wide", "phone"])
@each_engine
def test_an_address_opens_two_programs_at_a_section(visit, size):
    opened = visit(f"layers/pooling/{PAIR}#{SECTION}", viewport=size)
    expect_chosen(opened, POOLING, PYTORCH, KERAS)
    expect_in_header(opened, PYTORCH, KERAS)
    heading = opened.locator(f"#{SECTION}")
    expect(heading).to_be_in_viewport()
    top, margin, edge = heading.evaluate(
        """heading => [
            heading.getBoundingClientRect().top,
            parseFloat(getComputedStyle(heading).scrollMarginTop),
            document.querySelector(".md-header").getBoundingClientRect().bottom,
        ]"""
    )
    assert abs(top - margin) <= 2, f"#{SECTION} is at {top}, and should be at {margin}"
    assert top >= edge, f"#{SECTION} lies under the header: {top} < {edge}"


def test_a_change_writes_the_address_and_leaves_the_section_in_it(visit):
    opened = visit(f"layers/pooling/#{SECTION}")
    tab_of(opened.locator(FRAMEWORK_TABS).nth(3), LABEL_OF[CNTK]).click()
    expect_address(opened, f"layers/pooling/?fw={CNTK}#{SECTION}")
    opened.get_by_label("I need").select_option(LABEL_OF[KERAS])
    expect_address(opened, f"?fw={CNTK}&vs={KERAS}#{SECTION}")
    opened.keyboard.press("Tab")  # to the button, which no key of ours is typed into
    opened.keyboard.press("c")
    expect_address(opened, f"?fw={CNTK}#{SECTION}")
    opened.get_by_role("button", name="Clear the choice").click()
    expect_address(opened, f"layers/pooling/#{SECTION}")
    assert opened.evaluate("history.length") == visit(url_of(POOLING)).evaluate("history.length")


@pytest.mark.parametrize(
    "asked, know, need",
    [
        ("?fw=theano", KERAS, ""),
        ("?fw=theano&vs=cntk", KERAS, CNTK),
        ("?fw=pytorch&vs=theano", PYTORCH, ""),
        ("?fw=pytorch&vs=pytorch", PYTORCH, ""),
        ("?vs=keras", PYTORCH, KERAS),
        ("?fw=constructor&vs=__proto__", KERAS, ""),
    ],
)
def test_names_that_the_site_does_not_know_are_ignored(visit, asked, know, need):
    opened = visit(url_of(POOLING) + asked)
    expect_chosen(opened, POOLING, know, need)
    assert "theano" not in opened.url and "constructor" not in opened.url


# The choice is kept.


def test_two_frameworks_follow_the_reader_until_they_are_cleared(visit):
    opened = visit(url_of(POOLING) + PAIR)
    opened.goto(url_of("layers/dense.md"))
    expect_chosen(opened, "layers/dense.md", PYTORCH, KERAS)
    opened.get_by_label("I know").select_option(LABEL_OF[TENSORFLOW])
    expect_chosen(opened, "layers/dense.md", TENSORFLOW, KERAS)
    opened.go_back()  # to an address with the earlier choice
    expect_chosen(opened, POOLING, TENSORFLOW, KERAS)
    expect_in_header(opened, TENSORFLOW, KERAS)
    opened.goto(url_of(WITHOUT_PROGRAMS))
    expect_in_header(opened, TENSORFLOW, KERAS)
    opened.get_by_role("button", name="Clear the choice").click()
    expect(opened.get_by_label("I know")).to_be_focused()
    opened.goto(url_of(POOLING))
    expect_chosen(opened, POOLING, KERAS)
    expect_in_header(opened, "", "")
    expect(opened.get_by_role("button", name="Clear the choice")).to_be_hidden()


def test_who_loads_the_page_anew_before_the_next_paint_loses_no_choice(visit):
    opened = visit(url_of(POOLING) + f"?fw={CNTK}")
    expect_chosen(opened, POOLING, CNTK)
    opened.evaluate("window.requestAnimationFrame = () => 0")  # no paint comes any more
    tab_of(opened.locator(FRAMEWORK_TABS).first, LABEL_OF[PYTORCH]).click()
    opened.reload()
    expect_chosen(opened, POOLING, PYTORCH)


def test_what_material_kept_is_not_lost(visit):
    opened = visit(url_of(POOLING))
    kept = json.dumps(["Windows", LABEL_OF[CNTK], LABEL_OF[KERAS]])
    name = opened.evaluate("new URL('../..', location).pathname + '.__tabs'")
    opened.evaluate("([name, kept]) => localStorage.setItem(name, kept)", [name, kept])
    opened.reload()
    expect_chosen(opened, POOLING, CNTK)
    tab_of(opened.locator(FRAMEWORK_TABS).first, LABEL_OF[PYTORCH]).click()
    opened.goto(url_of(POOLING))
    expect_chosen(opened, POOLING, PYTORCH)


def test_a_link_from_the_traps_opens_the_section_with_both(visit):
    opened = visit(TRAPS)
    opened.get_by_label("I know").select_option(LABEL_OF[KERAS])
    opened.get_by_label("I need").select_option(LABEL_OF[CNTK])
    link = opened.locator('.traps a[href*="/layers/pooling/#"]:visible').first
    section = link.get_attribute("href").partition("#")[2]
    link.click()
    expect_chosen(opened, POOLING, KERAS, CNTK)
    expect_address(opened, f"#{section}")
    expect(opened.locator(f"#{section}")).to_be_in_viewport()


# What is shown.


def test_with_one_framework_there_are_tabs_and_contents(visit):
    opened = visit(url_of(POOLING), viewport=WIDEST)
    expect(opened.locator(".contents")).to_be_visible()
    expect(opened.locator(".variant-name:visible")).to_have_count(0)
    expect(opened.get_by_role("button", name="Table of contents")).to_be_hidden()
    assert opened.locator(FRAMEWORK_TABS).evaluate_all(
        """sets => sets.every(set => [...set.querySelectorAll(".tabbed-block")]
            .filter(block => block.getClientRects().length).length === 1)"""
    )


@pytest.mark.parametrize("width", [1440, 1000, 960, 720, 390, 320])
def test_the_choice_fits_into_the_header(visit, width):
    opened = visit(url_of(POOLING) + PAIR, viewport={"width": width, "height": 844}, has_touch=True)
    header = opened.locator(".md-header").bounding_box()
    boxes = [
        control.bounding_box()
        for control in opened.locator(
            ".md-header :is(.md-logo, [for=__drawer], .contents-button, select, button):visible"
        ).all()
    ]
    for number, box in enumerate(boxes):
        assert box["x"] >= 0 and box["x"] + box["width"] <= width, f"{box} is outside at {width}"
        assert box["y"] + box["height"] <= header["y"] + header["height"] + 1
        for other in boxes[:number]:
            assert (
                box["x"] >= other["x"] + other["width"] - 1
                or other["x"] >= box["x"] + box["width"] - 1
                or box["y"] >= other["y"] + other["height"] - 1
                or other["y"] >= box["y"] + box["height"] - 1
            ), f"at {width} pixels {box} and {other} of the header overlap"
    for control in opened.locator(".choice :is(select, button)").all():
        box = control.bounding_box()
        assert min(box["width"], box["height"]) >= FINGER, f"{box} is small for a finger"


def test_without_javascript_there_are_tabs_and_no_choice(visit):
    opened = visit(url_of(POOLING) + PAIR, java_script_enabled=False)
    expect(opened.locator(".choice")).to_be_hidden()
    tabs = opened.locator(FRAMEWORK_TABS).first
    tab_of(tabs, LABEL_OF[CNTK]).click()
    expect(tabs.locator(".tabbed-block").last).to_be_visible()
    expect(tabs.locator(".tabbed-block:visible")).to_have_count(1)


# Names above the programs, and keys.


def test_in_a_comparison_a_name_chooses_the_second(visit):
    opened = visit(url_of(POOLING) + PAIR)
    tabs = opened.locator(FRAMEWORK_TABS).first
    tab_of(tabs, LABEL_OF[CNTK]).click()
    expect_chosen(opened, POOLING, PYTORCH, CNTK)
    tab_of(tabs, LABEL_OF[PYTORCH]).click()  # the first: the two are swapped
    expect_chosen(opened, POOLING, CNTK, PYTORCH)


def test_keyboard_reaches_and_changes_the_tabs(visit):
    opened = visit(POOLING)
    for _ in range(TABS_TO_PRESS):
        opened.keyboard.press("Tab")
        if opened.locator(f"{FRAMEWORK_TABS} > input:focus").count():
            break
    for name in [PYTORCH, TENSORFLOW, CNTK]:
        opened.keyboard.press("ArrowRight")
        expect_chosen(opened, POOLING, name)
    opened.keyboard.press("Shift+Digit1")
    expect_chosen(opened, POOLING, CNTK, KERAS)
    opened.keyboard.press("ArrowRight")
    expect_chosen(opened, POOLING, CNTK, PYTORCH)


def test_keys_choose(visit):
    opened = visit(POOLING)
    opened.keyboard.press("c")
    expect_chosen(opened, POOLING, KERAS, PYTORCH)
    opened.keyboard.press("Shift+Digit4")
    expect_chosen(opened, POOLING, KERAS, CNTK)
    opened.keyboard.press("c")
    expect_chosen(opened, POOLING, KERAS)
    opened.keyboard.press("Digit2")
    expect_chosen(opened, POOLING, PYTORCH)
    opened.keyboard.press("c")  # the second is that of the last time
    expect_chosen(opened, POOLING, PYTORCH, CNTK)
    opened.keyboard.press("Digit4")  # the second becomes the first: the two are swapped
    expect_chosen(opened, POOLING, CNTK, PYTORCH)
    expect_in_header(opened, CNTK, PYTORCH)


def test_the_header_is_used_with_the_keyboard(visit):
    opened = visit(POOLING)
    opened.get_by_label("I know").focus()
    opened.keyboard.press("ArrowDown")
    expect_chosen(opened, POOLING, KERAS)
    opened.keyboard.press("Tab")
    expect(opened.get_by_label("I need")).to_be_focused()
    opened.keyboard.type("Py")
    expect_chosen(opened, POOLING, KERAS, PYTORCH)
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    expect_chosen(opened, POOLING, KERAS)


def test_no_key_is_taken_from_somebody_who_types(visit):
    opened = visit(POOLING)
    opened.evaluate("document.querySelector('h1').after(document.createElement('textarea'))")
    field = opened.locator("#content textarea")
    field.fill("")
    opened.keyboard.type("c1?")
    expect(field).to_have_value("c1?")
    field.evaluate("field => field.blur()")
    for combination in ["Control+Digit2", "Alt+Digit2", "Meta+c", "Control+c"]:
        opened.keyboard.press(combination)
    opened.keyboard.press("/")
    opened.get_by_role("combobox", name="Search").fill("")
    opened.keyboard.type("c2?")
    expect(opened.get_by_role("combobox", name="Search")).to_have_value("c2?")
    opened.get_by_role("button", name="Close").focus()
    opened.keyboard.press("c")
    opened.keyboard.press("Digit2")
    expect_chosen(opened, POOLING, KERAS)
    assert opened.evaluate("({...document.documentElement.dataset})") == {"know": "", "need": ""}
    expect(opened.locator("dialog.keys")).to_have_count(0)


def test_what_is_typed_while_the_search_is_loading_is_no_key(visit):
    opened = visit(POOLING)
    opened.keyboard.type("/c2")
    expect(opened.get_by_role("combobox", name="Search")).to_have_value("c2")
    expect_chosen(opened, POOLING, KERAS)


def test_a_sheet_shows_the_keys(visit):
    opened = visit(POOLING)
    requests = []
    opened.on("request", lambda request: requests.append(request.url))
    opened.keyboard.press("?")
    sheet = opened.get_by_role("dialog", name="Keys")
    expect(sheet).to_be_visible()
    assert any("assets/keys/sheet.css" in url for url in requests), (
        "it was there before it was asked"
    )
    for label in LABELS:
        expect(sheet).to_contain_text(f"{label} second")
    found = Axe().run(opened, options={"resultTypes": ["violations"]})
    assert found.violations_count == 0, f"the sheet of keys: {found.generate_report()}"
    opened.keyboard.press("c")
    opened.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect_chosen(opened, POOLING, KERAS)


# Nothing jumps.

CLICKED_SETS, CLICKED_PLACES = (-1, 0, 3, 7), (437, 300, 150, 700)  # pixels below the top


@on_each_screen
@pytest.mark.parametrize("page", PAGES_WITH_MANY_TABS)
@each_engine
def test_the_name_that_is_clicked_stays_where_it_is(visit, page, size):
    """Whatever is above it and below it grows or shrinks, and while it does."""
    opened = visit(page, viewport=size)
    sets = opened.locator(FRAMEWORK_TABS)
    heights_above = []
    for number, place in zip(CLICKED_SETS, CLICKED_PLACES, strict=True):
        for name in [PYTORCH, TENSORFLOW, CNTK, KERAS]:
            tab = tab_of(sets.nth(number), LABEL_OF[name])
            tab.evaluate(SCROLL_TO, place)
            heights_above.append(tab.evaluate(HEIGHT_ABOVE))
            what = tab, f"docs/{page}: the name {LABEL_OF[name]} above set {number}"
            expect_still(
                opened, what, tab.click, functools.partial(expect_chosen, opened, page, name)
            )
            heights_above.append(tab.evaluate(HEIGHT_ABOVE))
    changes = [
        after - before
        for before, after in zip(heights_above[::2], heights_above[1::2], strict=True)
    ]
    assert min(changes) < 0 < max(changes), f"nothing grew and shrank above: {changes}"


# A comparison begins, changes and ends by keys and in the header: a key, or a field and what is
# chosen in it, and what is shown then.
STEPS = [
    ("I know", "", (KERAS,)),
    ("Digit1", None, (KERAS,)),
    ("Shift+Digit2", None, (KERAS, PYTORCH)),
    ("I know", TENSORFLOW, (TENSORFLOW, PYTORCH)),
    ("I need", CNTK, (TENSORFLOW, CNTK)),
    ("I need", "", (TENSORFLOW,)),
    ("c", None, (TENSORFLOW, CNTK)),
]


@on_each_screen
@pytest.mark.parametrize("page", PAGES_WITH_MANY_TABS)
@each_engine
def test_what_the_reader_looks_at_stays_where_it_is(visit, page, size):
    opened = visit(page, viewport=size)
    for number, place in zip(CLICKED_SETS, CLICKED_PLACES, strict=True):
        tabs = opened.locator(FRAMEWORK_TABS).nth(number)
        tabs.evaluate(SCROLL_TO, place)
        for step, value, shown in STEPS:
            landmark = opened.evaluate_handle(LANDMARK).as_element()
            words = landmark.evaluate("element => element.id || 'the set'")
            act = functools.partial(take, opened, step, value)
            settled = functools.partial(expect_chosen, opened, page, *shown)
            what = landmark, f"docs/{page}: {words}, near set {number}, at the step {step},"
            expect_still(opened, what, act, settled)
        name = tab_of(tabs, LABEL_OF[KERAS])
        name.evaluate("name => name.scrollIntoView({block: 'center', behavior: 'instant'})")
        what = name, f"docs/{page}: the name {LABEL_OF[KERAS]} above set {number}"
        settled = functools.partial(expect_chosen, opened, page, TENSORFLOW, KERAS)
        expect_still(opened, what, name.click, settled)


def take(opened, step, value):
    """Press a key, or choose in a field."""
    if value is None:
        opened.evaluate("document.activeElement.blur()")
        opened.keyboard.press(step)
    else:
        opened.get_by_label(step).select_option(value)


@pytest.mark.parametrize("asked", [f"?fw={CNTK}", PAIR])
@pytest.mark.parametrize("size", [WIDEST, PHONE], ids=["wide", "phone"])
def test_a_choice_is_there_before_the_page_is_painted(visit, asked, size):
    opened = visit(url_of(POOLING) + asked, viewport=size)
    opened.add_init_script(COUNT_SHIFTS)
    opened.goto(url_of(POOLING))
    wait_until_quiet(opened)
    assert opened.evaluate("window.shifts") == []
