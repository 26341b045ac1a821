"""The page of traps and the table of names, in a real browser: what is found, and what is shown."""

import re
from itertools import permutations

import pytest
from built_site import FRAMEWORKS
from convnet_site.differences import read_rows
from convnet_site.reader_page import traps_on_way
from playwright.sync_api import expect
from site_fixtures import wait_until_quiet

from tools import snippets

pytestmark = pytest.mark.browser
NAMES, TRAPS = "differences/names/", "differences/traps/"
NAMES_OF_TRAINING = "differences/names-of-training/"
NAMES_SHOWN, ITEMS = ".names-row:visible", ".traps li:visible"
ROWS = {row.id: row for row in read_rows(snippets.ROOT) if row.trap}
LABELS = {framework.name: framework.label for framework in FRAMEWORKS}
# The ways on which traps are known; a new framework has none yet.
WAYS = [way for way in permutations(LABELS, 2) if any(r.bites_from(*way) for r in ROWS.values())]
CHOOSE = """([know, need]) => {
    Object.assign(document.documentElement.dataset, {know, need})
    document.dispatchEvent(new CustomEvent("choice", {detail: {know, need}}))
}"""
# The cells of the names whose text is wider than they are: nothing in them may break.
OVERFULL = """() => [...document.querySelectorAll(".names-table :is(td, th)")]
    .filter(cell => cell.checkVisibility() && cell.scrollWidth > cell.clientWidth + 1)
    .map(cell => cell.textContent)"""
# What moved by itself since the page was opened, and how much.
SHIFTS = """() => new Promise(resolve => {
    new PerformanceObserver(list => resolve(list.getEntries().map(({value, sources}) => [
        value, sources.map(({node}) => node?.className || node?.nodeName)
    ]))).observe({type: "layout-shift", buffered: true})
    setTimeout(() => resolve([]), 500)
})"""
# What somebody types, and the trap that it must find.
QUESTIONS = {
    "softmax loss twice": "softmax-twice",
    "nan variance": "batch-norm-one-sample",
    "InverseTimeDecay old": "sgd-decay",
    "zero_grad": "zero-grad",
    "nn.ModuleList": "list-of-layers",
    "momentum unit_gain": "unit-gain",
}


@pytest.mark.parametrize(
    "page, typed, row",
    [
        (NAMES, "conv", "Transposed convolution"),
        (NAMES, "nn.Linear", "Dense layer"),
        (NAMES, "F.conv2d", "Convolution, as a function"),
        (NAMES, "tf.keras.layers.Dense", "Dense layer"),
        (NAMES, "fully connected", "Dense layer"),
        (NAMES_OF_TRAINING, "kaiming", "He, uniform"),
        (NAMES_OF_TRAINING, "optimizer", "Adam"),
        (NAMES_OF_TRAINING, "GLOROT", "Glorot, normal"),
    ],
)
def test_a_name_is_found_by_what_one_knows(visit, page, typed, row):
    opened = visit(page)
    everything = opened.locator(NAMES_SHOWN).count()
    opened.get_by_label("Find a name").fill(typed)
    expect(opened.locator(f"{NAMES_SHOWN} h3").get_by_text(row, exact=True)).to_be_visible()
    expect(opened.get_by_role("status")).to_have_text(re.compile(rf"\d+ of {everything} are shown"))
    left = opened.locator(NAMES_SHOWN).count()
    assert 0 < left < everything / 2, f"{typed} leaves too much"
    expect(opened.get_by_role("status")).to_have_text(f"{left} of {everything} are shown.")
    opened.reload()  # the address keeps it, so that a link can be sent
    expect(opened.get_by_label("Find a name")).to_have_value(typed)
    expect(opened.locator(f"{NAMES_SHOWN} h3").get_by_text(row, exact=True)).to_be_visible()


def test_a_word_that_no_row_has_leaves_no_row_and_no_heading(visit):
    opened = visit(NAMES)
    opened.get_by_label("Find a name").fill("xyzzy")
    expect(opened.locator(NAMES_SHOWN)).to_have_count(0)
    expect(opened.get_by_role("heading", name=re.compile("Optimisers|Layers"))).to_have_count(0)
    opened.get_by_label("Find a name").fill("")
    expect(opened.get_by_role("status")).to_have_text(re.compile(r"All \d+ are shown"))
    assert "?" not in opened.url


def test_who_finds_no_name_is_sent_to_the_search(visit):
    opened = visit(NAMES)
    opened.get_by_label("Find a name").fill("xyzzy")
    link = opened.get_by_role("status").get_by_role("link")
    expect(link).to_have_attribute("href", re.compile(r"names/\?q=xyzzy$"))
    opened.get_by_label("Find a name").fill("running_mean")
    expect(opened.locator(f"{NAMES_SHOWN} h3")).to_have_text(["Batch normalisation"])


@pytest.mark.parametrize("width, height", [(1440, 900), (390, 844)])
def test_the_field_and_the_heads_stay_in_view_and_no_word_is_broken(visit, width, height):
    opened = visit(NAMES, viewport={"width": width, "height": height})
    field = opened.get_by_label("Find a name")
    expect(field).to_be_in_viewport()
    assert not opened.evaluate(OVERFULL), "without a choice"
    choose(opened, *WAYS[-1])
    opened.locator("#convolution").scroll_into_view_if_needed()
    opened.evaluate("scrollBy(0, 1500)")
    expect(field).to_be_in_viewport()
    heads = opened.locator(".names-table thead th:visible")
    seen = [head for head in heads.all() if head.bounding_box()["y"] < height / 3]
    inside = {head.inner_text() for head in seen if head.bounding_box()["y"] > 0}
    assert inside == {LABELS[name] for name in WAYS[-1]}
    assert not opened.evaluate(OVERFULL), "with two chosen"
    assert not opened.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_the_two_that_are_chosen_are_shown_and_a_button_shows_the_others(visit):
    opened = visit(NAMES)
    cells = opened.locator("#batch-normalisation").locator("xpath=ancestor::tbody/tr[2]/td")
    everything = cells.count()
    assert everything == len(FRAMEWORKS)
    button = opened.get_by_role("button", name="Show the others, too")
    expect(button).to_be_hidden()
    choose(opened, *WAYS[0])
    assert [cell.is_visible() for cell in cells.all()].count(True) == 2
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert all(cell.is_visible() for cell in cells.all())


def choose(opened, know, need):
    """Choose two frameworks, as the header does."""
    opened.evaluate(CHOOSE, [know, need])


def shown(opened):
    """Return the ids of the traps in sight, in their order."""
    return opened.locator(ITEMS).evaluate_all("items => items.map(({id}) => id)")


@pytest.mark.parametrize("know, need", [WAYS[1], WAYS[-1]])
def test_traps_on_a_way_are_those_that_bite_there_and_the_worst_come_first(visit, know, need):
    opened = visit(TRAPS)
    everything = shown(opened)
    assert set(everything) == set(ROWS), "without a choice all are shown"
    choose(opened, know, need)
    bite = {name for name, row in ROWS.items() if row.bites_from(know, need)}
    most = opened.locator(".traps-first li")
    expect(most).to_have_count(10)
    assert all(item.is_visible() for item in most.all())
    assert set(shown(opened)) <= bite
    pages = [row.id for row in traps_on_way(snippets.ROOT, know, need)]
    assert shown(opened)[:10] == pages[:10], "the pages for readers have them in another order"
    for summary in opened.locator(".traps-group:visible summary").all():
        summary.click()
    assert set(shown(opened)) == bite and len(shown(opened)) == len(bite)
    often = [ROWS[name].place for name in shown(opened)[:10] if ROWS[name].place is not None]
    assert often == sorted(often) and len(often) > 5
    sentence = f"From {LABELS[know]} to {LABELS[need]}: {len(bite)} of {len(ROWS)} bite"
    expect(opened.locator(".traps-way")).to_contain_text(sentence)
    choose(opened, "", "")
    assert shown(opened) == everything


def test_a_trap_is_found_by_all_of_its_words(visit):
    opened = visit(TRAPS)
    field = opened.get_by_label("Find a trap")
    for text, name in QUESTIONS.items():
        field.fill(text)
        assert name in shown(opened), f"{text!r} does not find {name}"
        assert len(shown(opened)) < len(ROWS) / 3, f"{text!r} leaves {shown(opened)}"
        expect(opened.get_by_role("status")).to_contain_text("are shown")
    opened.reload()
    expect(field).to_have_value(text)
    assert name in shown(opened)
    field.fill("xyzzy")
    assert not shown(opened) and opened.url.endswith("?find=xyzzy")


def test_the_address_of_a_trap_shows_it_and_marks_it(visit):
    opened = visit(f"{TRAPS}?find=xyzzy#softmax-twice")
    expect(opened.locator(ITEMS)).to_have_count(1)
    assert shown(opened) == ["softmax-twice"]
    expect(opened.locator("#softmax-twice")).to_be_in_viewport()
    assert opened.locator("#softmax-twice:target").count() == 1
    opened.get_by_label("Find a trap").fill("")
    choose(opened, *WAYS[0])
    place = next(name for name, row in ROWS.items() if not row.bites_from(*WAYS[0]))
    opened.evaluate("name => { location.hash = name }", place)
    expect(opened.locator(f"#{place}")).to_be_in_viewport()
    link = opened.locator(f"#{place} .trap-address")
    expect(link).to_have_text(f"#{place}")
    expect(link).to_have_attribute("href", f"#{place}")


def test_an_old_address_of_a_way_is_understood(visit):
    know, need = WAYS[2]
    opened = visit(f"{TRAPS}?from={know}&to={need}#zero-grad")
    opened.wait_for_url(re.compile(rf"traps/\?fw={know}&vs={need}#zero-grad$"))
    expect(opened.locator(".traps-first li")).to_have_count(10)
    opened = visit(f"{TRAPS}?from=theano")
    opened.wait_for_url(re.compile(r"traps/$"))
    expect(opened.locator(ITEMS)).to_have_count(len(ROWS))


@pytest.mark.parametrize("url", [TRAPS, NAMES, "layers/pooling/"])
@pytest.mark.parametrize("width, height", [(1440, 900), (390, 844)])
def test_nothing_moves_when_a_page_opens_for_two_frameworks(visit, url, width, height):
    opened = visit(
        f"{url}?fw={WAYS[-1][0]}&vs={WAYS[-1][1]}", viewport={"width": width, "height": height}
    )
    wait_until_quiet(opened)
    moved = opened.evaluate(SHIFTS)
    assert not moved, f"{url} moves by itself at {width} pixels: {moved}"


def test_no_line_of_the_traps_repeats_another(visit):
    opened = visit(TRAPS)
    choose(opened, *WAYS[0])
    lines = opened.locator(".traps li").evaluate_all("items => items.map(i => i.innerText)")
    said = [line for text in lines for line in text.splitlines() if line.strip()]
    twice = sorted({line for line in said if said.count(line) > 1})
    assert len(lines) == len(ROWS) and not twice, f"said twice: {twice}"


@pytest.mark.parametrize("url, items", [(NAMES, NAMES_SHOWN), (TRAPS, ITEMS)])
def test_without_javascript_everything_is_shown(visit, url, items):
    with_it = visit(url).locator(items).count()
    assert with_it and visit(url, java_script_enabled=False).locator(items).count() == with_it
