"""Each page in a real browser: what it costs, whom it serves, what it shows and what is copied.

A page is opened three times, and all tests of it look at these visits, in the order in which they
stand here: that of somebody who was never here before, on a phone; that of one who has chosen a
framework, at a desk; and that of one who has chosen two. Of the pages for readers of another
framework, which one template makes, three are opened.
"""

import pytest
from accessibility import LOOKS, ON_A_PHONE, expect_accessible, expect_rules
from built_site import (
    FRAMEWORK_TABS,
    FRAMEWORKS,
    OPENED,
    calls_on,
    first_with_program,
    output_on,
    program,
    programs_on,
    url_of,
)
from choosing import SHOWN, expect_chosen
from comparison import compare
from playwright.sync_api import expect
from site_fixtures import tab_of

from tools import snippets
from tools.bench import budget, server, weighing
from tools.bench.weighing import PHONE

WIDE = {"width": 1280, "height": 800}
WIDEST = {"width": 1440, "height": 900}
TALL = {"width": 1280, "height": 8_000}  # shows so much that one need not scroll to each program
LEAST_COLUMN = 560  # pixels
NAMES = [framework.name for framework in FRAMEWORKS]
LABEL_OF = {framework.name: framework.label for framework in FRAMEWORKS}
KNOW, NEED = NAMES[-1], NAMES[1]  # the first stands behind the second in the order of the tabs
CHOICES = {"one": f"fw={KNOW}", "two": f"fw={KNOW}&vs={NEED}"}
WITH_TABS = [page for page in OPENED if programs_on(page)]
PROGRAMS = [
    (page, part, framework)
    for page in OPENED
    for part in dict.fromkeys(programs_on(page))
    for framework in snippets.frameworks_with(part)
]
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
            if (!block.querySelector('{COPY_BUTTON}')) block.scrollIntoView()  // it is far away
            const button = await until(() => block.querySelector('{COPY_BUTTON}'))
            button.click()
        }}
        found.push(await until(() => navigator.clipboard.readText()))
    }}
    return found
}}"""

pytestmark = pytest.mark.browser
each_page = pytest.mark.parametrize("page", OPENED, scope="module")
each_page_with_tabs = pytest.mark.parametrize("page", WITH_TABS, scope="module")
each_program = pytest.mark.parametrize("page, part, framework", PROGRAMS, ids=str, scope="module")


@pytest.fixture(scope="module")
def origin(site):
    """Serve the site as its hosts do, compressed, and return its address."""
    with server.serve(site) as address:
        yield address


@pytest.fixture(scope="module")
def first_visit(browser, origin, page):
    """Open a page as somebody on a phone who was never here before; give it with its Visit."""
    settings = {"base_url": origin, "permissions": ["clipboard-read", "clipboard-write"]}
    address = origin + url_of(page)
    with weighing.opened(browser, address, viewport=PHONE, **settings) as opened:
        yield opened


@pytest.fixture(scope="module")
def remembered(browser, origin):
    """Return what a browser remembers of each choice, which was made by an address."""
    states = {}
    for name, choice in CHOICES.items():
        with browser.new_context() as context:
            opened = context.new_page()
            opened.goto(f"{origin}{url_of(WITH_TABS[0])}?{choice}")
            expect_chosen(opened, WITH_TABS[0], *choice_of(name))
            states[name] = context.storage_state()
    return states


def choice_of(name):
    """Return the names of the frameworks of a choice."""
    return {"one": [KNOW], "two": [KNOW, NEED]}[name]


@pytest.fixture(scope="module")
def visit_of_one(browser, origin, remembered, page):
    """Open a page at a desk for somebody who has chosen a framework; give it with its Visit."""
    with at_a_desk(browser, origin + url_of(page), remembered["one"]) as opened:
        yield opened


@pytest.fixture(scope="module")
def visit_of_two(browser, origin, remembered, page):
    """Open a page at a desk for somebody who has chosen two; give it with its Visit."""
    with at_a_desk(browser, origin + url_of(page), remembered["two"]) as opened:
        yield opened


def at_a_desk(browser, address, state):
    settings = {"viewport": weighing.DESKTOP, "storage_state": state}
    return weighing.opened(browser, address, until_quiet=False, **settings)


def look(opened, size, scheme="light", forced="none"):
    """Look at an open page in a window of a size, in a scheme, where colours are forced or not."""
    opened.set_viewport_size(size)
    opened.emulate_media(color_scheme=scheme, forced_colors=forced, reduced_motion="reduce")
    shown = "slate" if scheme == "dark" else "default"
    expect(opened.locator("body")).to_have_attribute("data-md-color-scheme", shown)


def expect_accessible_in_each_look(opened, size, what):
    """Fail with what axe finds on an open page."""
    for name, settings in LOOKS.items():
        look(opened, size, **settings)
        expect_accessible(opened, name, f"{what} in {name}")


# Somebody who was never here before.


@each_page
def test_first_visit_keeps_the_budget(first_visit, origin, page):
    _, seen = first_visit
    complaints = budget.complaints(page, seen, origin)
    assert not complaints, "\n".join(complaints)


@each_page
def test_a_finger_hits_each_link_and_is_not_needed_to_scroll(first_visit, page):
    opened, _ = first_visit
    look(opened, PHONE)
    expect_rules(opened, ON_A_PHONE, f"docs/{page} on a phone")


@each_page
def test_no_sign_stands_on_a_line_of_its_own(first_visit, page):
    """The sign beside a heading does not stand below it, on a phone or on a desk."""
    opened, _ = first_visit
    for size in (PHONE, WIDE):
        look(opened, size)
        alone = opened.evaluate(SIGNS_ON_LINES_OF_THEIR_OWN)
        assert not alone, (
            f"docs/{page}, {size['width']} pixels wide: ¶ stands alone on a line below {alone}: "
            "see .headerlink in theme/style/frame.css"
        )


@each_page
def test_page_is_accessible(first_visit, page):
    opened, _ = first_visit
    expect_accessible_in_each_look(opened, WIDE, f"docs/{page}")


@each_page_with_tabs
def test_without_a_choice_the_first_framework_is_shown(first_visit, page):
    opened, _ = first_visit
    expect_chosen(opened, page, NAMES[0])


@pytest.fixture(scope="module")
def copied(first_visit, page):
    """Press every copy button of a page, and return what was copied by (part, framework).

    Where a tab says that its program stands above, that is the one.
    """
    opened, _ = first_visit
    look(opened, TALL)
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


@each_page_with_tabs
def test_the_choice_of_a_tab_holds_everywhere(first_visit, page):
    other = WITH_TABS[WITH_TABS.index(page) - 1]
    opened, _ = first_visit
    look(opened, WIDE)
    for name in KNOW, NEED:  # one of them is another than the one that is shown
        tab_of(opened.locator(FRAMEWORK_TABS).last, LABEL_OF[name]).click()
        expect_chosen(opened, page, name)
    opened.reload()
    expect_chosen(opened, page, NEED)
    opened.goto(url_of(other))
    expect_chosen(opened, other, NEED)


# Somebody who has chosen a framework, or two.


@each_page
def test_nothing_shifts_or_fails_for_one_framework(visit_of_one, origin, page):
    expect_still(visit_of_one, origin, page)


@each_page
def test_nothing_shifts_or_fails_for_two_frameworks(visit_of_two, origin, page):
    expect_still(visit_of_two, origin, page)


def expect_still(visit, origin, page):
    """Fail where something moved by itself, an error was written, or more was asked for."""
    _, seen = visit
    complaints = [
        *budget.shifting(page, seen),
        *budget.failing(page, seen),
        *budget.needless_requests(page, seen, origin),
    ]
    assert not complaints, "\n".join(complaints)


@each_page_with_tabs
def test_two_programs_have_their_names_and_room(visit_of_two, page):
    opened, _ = visit_of_two
    look(opened, WIDEST)
    expect_chosen(opened, page, KNOW, NEED)
    sets = opened.locator(FRAMEWORK_TABS)
    wanted = [LABEL_OF[KNOW], LABEL_OF[NEED]]
    in_text = sets.evaluate_all("sets => sets.map(set => set.parentElement.matches('#content'))")
    for number, shown in enumerate(sets.evaluate_all(SHOWN)):
        where = f"docs/{page}, set {number}"
        assert [block["name"] for block in shown] == wanted, f"{where} shows {shown}"
        assert all(block["isAbove"] for block in shown), f"{where}: a name is not above its program"
        if not in_text[number]:
            continue  # in a box, where there is less room
        widths = [block["width"] for block in shown]
        assert min(widths) >= LEAST_COLUMN and shown[0]["y"] == shown[1]["y"], (
            f"{where} has columns of {widths} pixels; at {WIDEST['width']} each has "
            f"{LEAST_COLUMN}: give them room in theme/style/choice.css"
        )


@each_page_with_tabs
def test_a_comparison_is_accessible(visit_of_two, page):
    opened, _ = visit_of_two
    expect_accessible_in_each_look(opened, WIDEST, f"docs/{page} with two programs")


@each_page_with_tabs
def test_beside_two_programs_the_contents_are_one_click_away(visit_of_two, page):
    opened, _ = visit_of_two
    look(opened, WIDEST)
    expect(opened.locator(".contents")).to_be_hidden()
    button = opened.get_by_role("button", name="Table of contents")
    button.click()
    expect(opened.locator(".contents a").first).to_be_visible()
    opened.keyboard.press("Escape")
    expect(opened.locator(".contents")).to_be_hidden()


@each_page_with_tabs
def test_on_a_phone_two_programs_stand_one_below_the_other(visit_of_two, page):
    opened, _ = visit_of_two
    look(opened, PHONE)
    expect_chosen(opened, page, KNOW, NEED)
    for number, (first, second) in enumerate(opened.locator(FRAMEWORK_TABS).evaluate_all(SHOWN)):
        one, other = sorted([first, second], key=lambda block: block["y"])
        names = [one["name"], other["name"]]
        assert names == [LABEL_OF[KNOW], LABEL_OF[NEED]], f"docs/{page}, set {number}: {names}"
        assert one["isAbove"] and other["isAbove"] and one["x"] == other["x"]
    excess = opened.evaluate("document.scrollingElement.scrollWidth - innerWidth")
    assert excess <= 0, f"docs/{page} with two programs is {excess} pixels wider than a phone"
