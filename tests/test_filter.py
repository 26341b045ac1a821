"""The two filters, in a real browser: the field above the table of names, and "from" and "to" above the traps."""

import re

import pytest
from built_site import FRAMEWORKS
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
NAMES, TRAPS = "differences/names/", "differences/traps/"
ROWS, ITEMS = ".names-row:visible", "article ol > li[data-keras]:visible"


def classes(opened, of, framework):
    """Return the class of agreement of a framework in each of some items, and what the framework says: "0 silent"."""
    return opened.locator(of).evaluate_all(
        "(items, framework) => items.map((item) => item.dataset[framework])", framework
    )


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


def are_alike(trap):
    """Tell whether all frameworks do the same, which is a trap wherever one comes from."""
    return len({value.split()[0] for value in trap}) == 1


def test_traps_between_two_frameworks_are_those_that_differ(visit):
    opened = visit(TRAPS)
    everything = list(zip(*(classes(opened, ITEMS, framework.name) for framework in FRAMEWORKS)))
    assert everything, "docs/differences/traps.md shows no traps"
    first, second = FRAMEWORKS[:2]
    opened.get_by_role("combobox", name="From").select_option(first.label)
    opened.get_by_role("combobox", name="To").select_option(second.label)
    differing = [
        trap for trap in everything if trap[0].split()[0] != trap[1].split()[0] or are_alike(trap)
    ]
    expect(opened.locator(ITEMS)).to_have_count(len(differing))
    expect(opened.get_by_role("status")).to_have_text(
        f"{len(differing)} of {len(everything)} are shown."
        if len(differing) < len(everything)
        else f"All {len(everything)} are shown."
    )
    assert opened.locator(".trap-signal:visible").all_text_contents() == [
        f"{second.label}: {trap[1].split()[1]}" for trap in differing
    ]
    opened.goto(opened.url)
    expect(opened.locator(ITEMS)).to_have_count(len(differing))


def test_traps_on_the_way_to_a_framework_are_those_that_differ_from_any(visit):
    opened = visit(f"{TRAPS}?to={FRAMEWORKS[-1].name}")
    expect(opened.get_by_role("combobox", name="To")).to_have_value(FRAMEWORKS[-1].name)
    expect(opened.get_by_role("status")).to_contain_text("are shown")
    shown = list(zip(*(classes(opened, ITEMS, framework.name) for framework in FRAMEWORKS)))
    assert shown and all(
        are_alike(trap) or any(value.split()[0] != trap[-1].split()[0] for value in trap)
        for trap in shown
    )


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
