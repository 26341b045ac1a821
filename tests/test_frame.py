"""The frame around a page: header, pages, contents, copy buttons, formulas, footer."""

import io
import json

import pytest
from built_site import FRAMEWORK_TABS, PAGES, ROOT, programs_on, read, url_of
from convnet_site import frame
from fontTools.ttLib import TTFont
from mkdocs.config import load_config
from playwright.sync_api import expect

from tools import make_formula_font, navigation, snippets

PHONE = {"width": 390, "height": 844}
SMALL_PHONE = {"width": 320, "height": 640}
WIDE = {"width": 1280, "height": 800}
A_FINGER = 44
STOPS = 10  # from the first of the header to the first program
KILOBYTES_OF_THE_FONT = 40
DOORS = 6
PAGES_WITH_TABS = [page for page in PAGES if programs_on(page)]
LONG, WITH_TABLES, MANY_LINKS = "layers/pooling.md", "convnet/results.md", PAGES_WITH_TABS[-4]

# The contrast of a colour, perhaps half-transparent, on what is painted behind its element.
CONTRAST = """([selector, behind]) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d")
    const paint = (colour) => {
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
        return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)]
    }
    const light = (parts) => {
        const [red, green, blue] = parts.map((part) => {
            const share = part / 255
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const styleOf = (name) => getComputedStyle(document.querySelector(name))
    const ground = light(paint(styleOf(behind).backgroundColor))
    const ink = light(paint(styleOf(selector).color))
    return (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05)
}"""
SIZE = "element => [element.offsetWidth, element.offsetHeight]"
GROUND_AND_EDGE = """element => {
    const { backgroundColor, borderBottomColor } = getComputedStyle(element)
    return [backgroundColor, borderBottomColor]
}"""
IS_IN_FIRST_SET = f"document.activeElement.closest('{FRAMEWORK_TABS}') !== null"
# What a keyboard comes to and nobody sees: an element without a size, and without a label that has
# one. Radios lie behind their labels.
INVISIBLE_STOPS = """() => {
    const hasSize = (element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 0 && height > 0
    }
    const STOPS = "a[href], button, input, select, textarea, [tabindex='0']"
    return [...document.querySelectorAll(STOPS)]
        .filter((stop) => stop.checkVisibility({ visibilityProperty: true }))
        .filter((stop) => ![stop, ...(stop.labels ?? [])].some(hasSize))
        .map((stop) => stop.outerHTML.slice(0, 80))
}"""
# Wide elements, and the shadows that they have at their two edges before they are scrolled.
SHADOWS = """async () => {
    const wide = [...document.querySelectorAll(".md-typeset__scrollwrap, pre > code")].filter(
        (element) => element.clientWidth && element.scrollWidth > element.clientWidth + 1)
    const shadows = (element) => {
        const style = getComputedStyle(element)
        return [style.getPropertyValue("--more-before"), style.getPropertyValue("--more-behind")]
    }
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const found = []
    for (const element of wide) {
        const before = shadows(element)
        element.scrollLeft = element.scrollWidth
        await frame()
        await frame()
        found.push([...before, ...shadows(element), getComputedStyle(element).boxShadow])
    }
    return found
}"""
# Of each displayed formula with a bracket beside a fraction: the heights of the two.
BRACKETS = """() => [...document.querySelectorAll("math mo[stretchy=true]")].map((bracket) => {
    const fraction = bracket.parentElement.querySelector("mfrac")
    return [bracket, fraction ?? bracket].map((element) => element.getBoundingClientRect().height)
})"""
GAPS = """() => {
    const boxes = [...document.querySelectorAll("math[display=block] > *")].map(
        (formula) => formula.getBoundingClientRect())
    return boxes.slice(1).map((box, number) => box.top - boxes[number].bottom)
}"""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_copy_button_is_seen(visit, scheme):
    opened = visit(LONG, color_scheme=scheme)
    opened.locator(".copy").first.wait_for(state="attached")
    contrast = opened.evaluate(CONTRAST, [".copy", "pre > code"])
    assert contrast >= 3, (
        f"the copy button has a contrast of {contrast:.1f} : 1 on code in the {scheme} scheme; "
        "it needs 3 : 1: see .copy in theme/style/frame.css"
    )


@pytest.mark.browser
def test_the_copy_button_fits_a_finger_and_is_for_programs_only(visit):
    opened = visit(LONG, viewport={"width": 390, "height": 4_000}, has_touch=True, is_mobile=True)
    buttons = opened.locator(".copy:visible")
    buttons.first.wait_for()
    width, height = buttons.first.evaluate(SIZE)
    assert min(width, height) >= A_FINGER, (
        f"the copy button is {width} × {height} pixels on a touch screen; "
        f"a finger needs {A_FINGER}: see .copy in theme/style/frame.css"
    )
    assert buttons.first.get_attribute("title")
    outside = opened.locator(".outputs .copy")
    assert not outside.count(), "outputs have copy buttons: see CODE in code.js"


@pytest.mark.browser
def test_the_chosen_tab_is_seen_where_colours_are_forced(visit):
    opened = visit(LONG, forced_colors="active")
    labels = opened.locator(FRAMEWORK_TABS).first.locator(".tabbed-labels > label")
    shown = [
        label.evaluate(
            "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).borderColor]"
        )
        for label in labels.all()
    ]
    paper = opened.evaluate("getComputedStyle(document.body).backgroundColor")
    chosen, *others = shown
    fix = "see forced-colors in theme/style/frame.css"
    assert chosen[0] != paper, f"the chosen tab looks like the others: {fix}"
    assert all(chosen[0] != ground for ground, _ in others), f"all tabs look chosen: {fix}"
    assert all(edge == paper for _, edge in others), (
        f"a tab that is not chosen is underlined: {others}: {fix}"
    )
    expect(opened.locator(".copy").first).to_be_visible()


def press_until(opened, condition, limit):
    """Press Tab until JavaScript's condition holds. Return how often, at most ``limit`` times."""
    for times in range(1, limit + 1):
        opened.keyboard.press("Tab")
        if opened.evaluate(condition):
            return times
    raise AssertionError(f"{limit} presses of Tab do not lead there")


@pytest.mark.browser
def test_the_keyboard_comes_to_the_first_program(visit):
    opened = visit(LONG, viewport=WIDE)
    for page in (LONG, "differences/framework-faults.md", WITH_TABLES):  # with links before it
        opened.goto(url_of(page))
        skip = "document.activeElement.hash === '#first-program'"
        before = press_until(opened, skip, STOPS)
        opened.keyboard.press("Enter")
        press_until(opened, IS_IN_FIRST_SET, STOPS - before)


@pytest.mark.browser
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_keyboard_stops_at_nothing_invisible(visit, size):
    opened = visit(LONG, viewport=size)
    assert opened.evaluate(INVISIBLE_STOPS) == []


@pytest.mark.browser
def test_the_contents_are_one_tap_away_far_down_a_page(visit):
    opened = visit(LONG, viewport=PHONE, has_touch=True)
    contents = opened.locator(".contents")
    opened.evaluate("scrollTo({top: 9000, behavior: 'instant'})")
    expect(contents).to_be_hidden()
    opened.get_by_role("button", name="Table of contents").tap()
    expect(contents).to_be_visible()
    contents.get_by_role("link", name="Global pooling").tap()
    expect(contents).to_be_hidden()
    heading = opened.get_by_role("heading", name="Global pooling")
    expect(heading).to_be_in_viewport()


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE, SMALL_PHONE], ids=["phone", "small"])
def test_the_name_of_the_site_is_whole(visit, size):
    opened = visit("licence.md", viewport=size)
    name = opened.locator(".md-header__topic .md-ellipsis").first
    cut = name.evaluate("e => e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight")
    assert not cut, f"{size['width']} pixels cut the name of the site in the header"


@pytest.mark.browser
def test_the_header_names_the_page_that_is_scrolled(visit):
    opened = visit(LONG, viewport=WIDE)
    topics = opened.locator(".md-header__topic")
    expect(topics.last).to_have_css("opacity", "0")
    opened.evaluate("scrollTo({top: 900, behavior: 'instant'})")
    expect(topics.last).to_have_css("opacity", "1")
    expect(topics.first).to_have_css("opacity", "0")


@pytest.mark.browser
def test_a_shadow_shows_that_there_is_more(visit):
    opened = visit(WITH_TABLES, viewport=PHONE)
    found = opened.evaluate(SHADOWS)
    assert found, f"nothing on docs/{WITH_TABLES} is wider than a phone: try another page"
    for before, behind, before_at_end, behind_at_end, shadow in found:
        assert (before, behind_at_end) == ("0px", "0px"), "a shadow where there is nothing more"
        assert "0px" not in (behind, before_at_end) and shadow != "none", (
            "a wide table has no shadow: see --more-behind in theme/style/frame.css"
        )


def sections_on(site, page):
    """Return the sections in the list of pages on a built page, as {title: whether it is open}."""
    details = read(site, page).select(".side > ul > li > details")
    return {door.summary.get_text(): door.has_attr("open") for door in details}


@pytest.mark.parametrize("page", PAGES)
def test_only_the_section_of_the_page_is_open(site, page):
    sections = sections_on(site, page)
    own = [
        title
        for entry in navigation.settings()["nav"]
        for title, inside in entry.items()
        if page in navigation.files_in(inside) and not isinstance(inside, str)
    ]
    assert len(sections) == DOORS, f"the list of pages has not {DOORS} doors: see nav in mkdocs.yml"
    assert [title for title, is_open in sections.items() if is_open] == own


@pytest.mark.parametrize("page", PAGES_WITH_TABS)
def test_a_link_skips_to_the_first_program(site, page):
    soup = read(site, page)
    assert [link["href"] for link in soup.select(".md-skip")] == ["#content", "#first-program"]
    assert soup.select_one("#first-program") == soup.select_one(".tabbed-set")


@pytest.mark.parametrize("page", PAGES)
def test_the_footer_says_what_ran_and_when(site, page):
    versions, _ = frame.last_run(ROOT)
    footer = " ".join(read(site, page).select_one("footer .md-copyright").get_text().split())
    recorded = json.loads(snippets.VERSIONS.read_text("utf-8"))
    assert (
        f"All outputs were printed on {frame.in_words(recorded['date'])}, by {versions}." in footer
    )


@pytest.mark.parametrize("address", ["https://host/owner/name", ""])
def test_the_footer_leads_to_the_repository_where_it_is_known(monkeypatch, address):
    monkeypatch.setenv("REPOSITORY_URL", address)
    assert load_config(str(ROOT / "mkdocs.yml")).extra["repository"] == (address or None)


# Formulas

LETTERS = {"h": "\u210e"}


def drawn(character, is_alone):
    """Return the character that a browser draws: a name of one letter is italic."""
    if not is_alone or not character.isalpha():
        return character
    for first, last, italic in (("a", "z", 0x1D44E), ("A", "Z", 0x1D434)):
        if first <= character <= last:
            return LETTERS.get(character, chr(italic + ord(character) - ord(first)))
    greek = {"\u03f5": 0x1D716, "\u03d5": 0x1D719}
    if character in greek:
        return chr(greek[character])
    for first, last, italic in (("\u03b1", "\u03c9", 0x1D6FC), ("\u0391", "\u03a9", 0x1D6E2)):
        if first <= character <= last:
            return chr(italic + ord(character) - ord(first))
    return character


def characters_of_formulas(page):
    """Return the characters that the formulas of a parsed page draw."""
    found = set()
    for token in page.select("math :is(mi, mn, mo, mtext)"):
        text = token.get_text()
        is_alone = token.name == "mi" and len(text) == 1
        found |= {drawn(character, is_alone) for character in text if not character.isspace()}
    return found


def test_the_font_has_what_formulas_draw(site):
    font = TTFont(make_formula_font.FONT)
    there = {chr(code) for code in font.getBestCmap()}
    for page in PAGES:
        lacking = characters_of_formulas(read(site, page)) - there
        assert not lacking, (
            f"docs/{page}: the font of formulas has no {' '.join(sorted(lacking))}: "
            "add it to SIGNS in tools/make_formula_font.py, and make the font again"
        )
    assert "MATH" in font, "without it no bracket stretches"


def test_the_font_is_small_and_named_as_its_licence_asks(site):
    style = (site / frame.FORMULAS).read_bytes()
    assert make_formula_font.FONT.stat().st_size <= KILOBYTES_OF_THE_FONT * 1_000
    assert b"STIX-LICENSE.txt" in style and (site / "assets/STIX-LICENSE.txt").is_file()
    names = TTFont(io.BytesIO(make_formula_font.FONT.read_bytes()))["name"]
    assert names.getDebugName(1) == make_formula_font.FAMILY
    assert "STI Pub" in names.getDebugName(0), "its copyright stays"


@pytest.mark.parametrize("page", PAGES)
def test_only_pages_with_formulas_load_their_font(site, page):
    soup = read(site, page)
    loads = bool(soup.select(f"link[href$='{frame.FORMULAS}']"))
    assert loads == bool(soup.select("math")), f"docs/{page}: see formulas.css in page.html"


@pytest.mark.browser
@pytest.mark.parametrize("page", [LONG, "layers/padding.md", "layers/convolution.md"])
def test_brackets_stretch_around_fractions(visit, page):
    opened = visit(page)
    opened.evaluate("document.fonts.ready")
    brackets = opened.evaluate(BRACKETS)
    assert brackets
    for bracket, fraction in brackets:
        assert bracket >= 0.9 * fraction, (
            f"docs/{page}: a bracket of {bracket:.0f} pixels around a fraction of {fraction:.0f}: "
            "is there a font with a table MATH? See tools/make_formula_font.py"
        )


@pytest.mark.browser
def test_displayed_formulas_do_not_touch(visit):
    opened = visit("layers/batch-norm.md")
    opened.evaluate("document.fonts.ready")
    gaps = opened.evaluate(GAPS)
    assert min(gaps) >= 8, f"formulas of docs/layers/batch-norm.md stand too close: {gaps}"


@pytest.mark.browser
def test_print_has_no_buttons_and_no_lists_of_pages(visit):
    opened = visit(LONG)
    opened.locator(".copy").first.wait_for(state="attached")
    opened.emulate_media(media="print")
    for selector in (".copy", ".headerlink", ".navigation", ".md-header", ".md-skip"):
        for element in opened.locator(selector).all()[:3]:
            expect(element).to_be_hidden()
