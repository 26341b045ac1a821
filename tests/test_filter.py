"""The two filters, in a real browser.

The field above the table of names, and "from" and "to" above the traps.
"""

import re

import pytest
from built_site import FRAMEWORKS
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
NAMES, TRAPS = "differences/names/", "differences/traps/"
ROWS, ITEMS = ".names-row:visible", ".traps li[data-between]:visible"


def read_traps(opened):
    """Return what each trap in sight says of itself: between whom it lies, and who says what."""
    items = opened.locator(ITEMS).evaluate_all(
        "items => items.map((item) => [item.dataset.between, item.dataset.signals])"
    )
    return [
        ([set(pair.split("/")) for pair in between.split()], dict(map(split_pair, signals.split())))
        for between, signals in items
    ]


def split_pair(text):
    return text.split("/")


@pytest.mark.parametrize(
    "typed, row",
    [
        ("conv", "Transposed convolution"),
        ("nn.Linear", "Dense layer"),
        ("F.conv2d", "Convolution, as a function"),
        ("tf.keras.layers.Dense", "Dense layer"),
        ("kaiming", "He, uniform"),
        ("optimizer", "Adam"),
        ("fully connected", "Dense layer"),
        ("GLOROT", "Glorot, normal"),
    ],
)
def test_a_name_is_found_by_what_one_knows(visit, typed, row):
    opened = visit(NAMES)
    everything = opened.locator(ROWS).count()
    opened.get_by_label("Find a name").fill(typed)
    expect(opened.locator(f"{ROWS} h3").get_by_text(row, exact=True)).to_be_visible()
    assert 0 < opened.locator(ROWS).count() < everything / 2, f"{typed} leaves too much"
    expect(opened.get_by_role("status")).to_have_text(
        f"{opened.locator(ROWS).count()} of {everything} are shown."
    )
    opened.reload()  # the address keeps it, so that a link can be sent
    expect(opened.get_by_label("Find a name")).to_have_value(typed)
    expect(opened.locator(f"{ROWS} h3").get_by_text(row, exact=True)).to_be_visible()


def test_a_word_that_no_row_has_leaves_no_row_and_no_heading(visit):
    opened = visit(NAMES)
    opened.get_by_label("Find a name").fill("xyzzy")
    expect(opened.locator(ROWS)).to_have_count(0)
    expect(opened.get_by_role("heading", name=re.compile("Optimisers|Layers"))).to_have_count(0)
    opened.get_by_label("Find a name").fill("")
    expect(opened.get_by_role("status")).to_have_text(re.compile(r"All \d+ are shown"))
    assert "?" not in opened.url


def test_traps_between_two_frameworks_are_those_that_lie_there(visit):
    opened = visit(TRAPS)
    everything = read_traps(opened)
    assert everything, "docs/differences/traps.md shows no traps"
    first, second = FRAMEWORKS[:2]
    opened.get_by_role("combobox", name="From").select_option(first.label)
    opened.get_by_role("combobox", name="To").select_option(second.label)
    between = [signals for pairs, signals in everything if {first.name, second.name} in pairs]
    expect(opened.locator(ITEMS)).to_have_count(len(between))
    expect(opened.get_by_role("status")).to_have_text(
        f"{len(between)} of {len(everything)} are shown."
    )
    assert opened.locator(".trap-signal:visible").all_text_contents() == [
        f"{second.label}: {signals[second.name]}" for signals in between
    ]
    opened.goto(opened.url)
    expect(opened.locator(ITEMS)).to_have_count(len(between))
    opened.goto(f"{TRAPS}?from={second.name}&to={first.name}")  # the way back
    expect(opened.locator(ITEMS)).to_have_count(len(between))


def test_traps_on_the_way_to_a_framework_are_those_from_any(visit):
    everything = read_traps(visit(TRAPS))
    last = list(everything[0][1])[-1]
    opened = visit(f"{TRAPS}?to={last}")
    expect(opened.get_by_role("combobox", name="To")).to_have_value(last)
    expect(opened.get_by_role("status")).to_contain_text("are shown")
    wanted = [trap for trap in everything if any(last in pair for pair in trap[0])]
    assert wanted and read_traps(opened) == wanted


def test_each_trap_has_an_address(visit):
    opened = visit(f"{TRAPS}#same-padding-stride-2")
    expect(opened.locator("#same-padding-stride-2")).to_be_in_viewport()


def test_a_framework_that_is_not_there_counts_as_any(visit):
    opened = visit(f"{TRAPS}?from=theano")
    expect(opened.get_by_role("combobox", name="From")).to_have_value("")
    expect(opened.get_by_role("status")).to_have_text(re.compile(r"All \d+ are shown"))


def test_keyboard_reaches_and_changes_the_filter(visit):
    opened = visit(TRAPS)
    opened.get_by_role("combobox", name="From").focus()
    opened.keyboard.press("ArrowDown")
    expect(opened.get_by_role("combobox", name="From")).to_have_value(FRAMEWORKS[0].name)
    opened.keyboard.press("Tab")
    expect(opened.get_by_role("combobox", name="To")).to_be_focused()


@pytest.mark.parametrize("url, items", [(NAMES, ROWS), (TRAPS, ITEMS)])
def test_without_javascript_everything_is_shown(visit, url, items):
    with_it = visit(url).locator(items).count()
    assert with_it and visit(url, java_script_enabled=False).locator(items).count() == with_it
