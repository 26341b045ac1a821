"""What the choice "I know … I need …" shows on an open page, as several files of tests ask it."""

from built_site import FRAMEWORK_TABS, FRAMEWORKS, calls_on
from playwright.sync_api import expect

TWO_AT_ONCE = "index.md"  # shows two programs also to somebody who has chosen one
# Each program that a set shows: its name, and its place.
SHOWN = """sets => sets.map(set =>
    [...set.querySelectorAll(".tabbed-block")]
        .filter(block => block.getClientRects().length)
        .map(block => {
            const name = block.querySelector(".variant-name")
            const {x, y, width} = block.getBoundingClientRect()
            const code = block.querySelector("pre, .snippet-missing, p:not(.variant-name)")
            const isAbove = name.getBoundingClientRect().bottom
                <= code.getBoundingClientRect().top
            return {name: name.innerText, isAbove, x, y, width}
        })
        .sort((one, other) => one.x - other.x || one.y - other.y)
)"""


def expect_chosen(opened, page, know, need=""):
    """Wait until every set of programs shows one framework, or two in their order."""
    names = [framework.name for framework in FRAMEWORKS]
    count = len(calls_on(page))
    checked = f"> input:nth-of-type({names.index(need or know) + 1}):checked"
    alone = "" if need or page == TWO_AT_ONCE else ":not(.is-compared)"
    chosen = opened.locator(f"{FRAMEWORK_TABS}{alone} {checked}")
    what = f"{know} and {need}" if need else know
    expect(chosen, f"all sets of docs/{page} should show {what}").to_have_count(count)
    for name, kind in {know: "is-first", need: "is-second"}.items() if need else ():
        block = f".tabbed-block:nth-child({names.index(name) + 1}).{kind}"
        shown = opened.locator(f"{FRAMEWORK_TABS}.is-compared {block}")
        expect(shown, f"{name} should be {kind} in all sets of docs/{page}").to_have_count(count)
