"""The home page: its first screen, its doors, its figure, and the numbers of the last run."""

import json
import re

import pytest
from built_site import FRAMEWORKS, ROOT, read
from convnet_site import home, home_zeros
from convnet_site.frame import in_words
from playwright.sync_api import expect
from variant_tabs import CallError

from tools import snippets

HOME = "index.md"
SCREENS = {"phone": {"width": 390, "height": 844}, "wide": {"width": 1440, "height": 900}}
DOORS = 4
KILOBYTES_OF_THE_FIGURE = 10
OUTPUTS = snippets.OUTPUTS
WITH_ZEROS = [one for one in FRAMEWORKS if snippets.own_output_path(one, home_zeros.PART).is_file()]
FIRST_SCREEN = (".claim", ".your-frameworks select", ".doors a", ".zeros")
# What of these does not lie whole within the window.
OUTSIDE = """selectors => selectors.flatMap(selector =>
    [...document.querySelectorAll(selector)].filter(element => {
        const {top, bottom, left, right} = element.getBoundingClientRect()
        return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth
    }).map(element => `${selector} ${element.textContent.trim().slice(0, 30)}`))"""


@pytest.fixture(scope="module")
def page(site):
    """Return the built home page, parsed."""
    return read(site, HOME)


def test_each_door_leads_to_a_page(site, page):
    doors = page.select(".doors a")
    assert len(doors) == DOORS
    for link in [*doors, *page.select(".your-frameworks [data-way]")]:
        assert (site / link["href"] / "index.html").is_file(), f"{link.get_text()} leads nowhere"


def test_two_frameworks_lead_to_the_page_for_their_readers(page):
    ways = {link["data-way"]: link["href"] for link in page.select("[data-way]")}
    pages = {path.stem for path in (ROOT / "docs" / "readers").glob("*-for-*.md")}
    assert {f"readers/{name}/" for name in pages} == set(ways.values())
    for way, address in ways.items():
        know, need = way.split("/")
        assert address == f"readers/{need}-for-{know}/"


def last_table(framework):
    """Return the last table that a framework's program of the figure printed, as numbers."""
    text = snippets.own_output_path(framework, home_zeros.PART).read_text("utf-8")
    return [float(number) for number in re.findall(r"\d+\.", text[text.rindex("[[") :])]


def test_the_figure_shows_what_the_programs_printed(page):
    labels = page.select(".zeros label")
    assert [label["data-variant"] for label in labels] == [one.name for one in WITH_ZEROS]
    for label, framework in zip(labels, WITH_ZEROS, strict=True):
        before = label.input["data-before"]
        drawn = [float(text.get_text()) for text in page.select(f".zeros-is-{before} text")]
        assert drawn == last_table(framework), f"the figure of {framework.label}"
        assert float(label.strong.get_text()) == drawn[0], (
            f"the button of {framework.label} says {label.strong.get_text()}, and its program "
            f"printed {drawn[0]:g} first: see home_zeros.py"
        )
    size = len(str(page.select_one(".zeros")).encode())
    assert size <= KILOBYTES_OF_THE_FIGURE * 1_000, f"the figure has {size:,} bytes"


def test_numbers_that_the_figure_does_not_know_are_named(tmp_path):
    path = tmp_path / f"{home_zeros.PART}.one.txt"
    path.parent.mkdir()
    path.write_text("[[303. 225.]\n [253. 164.]]\n", "utf-8")
    with pytest.raises(
        CallError, match=r"same_stride_2\.one\.txt has \[\[303, 225\], \[253, 164\]"
    ):
        home_zeros.places(tmp_path, ["one"])
    with pytest.raises(CallError, match="no program printed"):
        home_zeros.places(tmp_path, ["two"])


class OnHome:
    """Stands for the home page in a call."""

    @staticmethod
    def link(target):
        return target


@pytest.mark.parametrize(
    "name, message",
    [
        ("pooling-stride-default", "is not silent: it has error"),
        ("no-such-trap", "has no trap 'no-such-trap'"),
    ],
)
def test_a_trap_that_is_not_silent_is_refused(name, message):
    call = home.Call("silent", (name,), OnHome())
    with pytest.raises(CallError, match=message):
        home.Home(ROOT / "snippets").silent(call)


def test_what_was_run_is_what_was_recorded(page):
    facts = {fact.strong.get_text(): fact for fact in page.select(".facts a")}
    shared = [part for part in snippets.parts() if snippets.shared_output_path(part).is_file()]
    rules = (snippets.GENERATED / "results" / "rules-total.md").read_text("utf-8")
    settings = re.search(r"tried on ([\d,]+) settings", rules)[1]
    parity = (snippets.GENERATED / "results" / "parity-float64.md").read_text("utf-8")
    digits = re.search(r"digits that agree.*", parity)[0]
    traps = (snippets.TABLES / "traps.toml").read_text("utf-8")
    run = json.loads(snippets.VERSIONS.read_text("utf-8"))
    recorded = [
        f"{sum(len(snippets.snippet_files(one)) for one in FRAMEWORKS):,}",
        f"{len(shared)} of {len(snippets.parts())}",
        settings,
        str(min(map(int, re.findall(r"\d+", digits)))),
        str(len(re.findall(r"^trap = ", traps, re.MULTILINE))),
        in_words(run["date"]),
    ]
    assert list(facts) == recorded, (
        f"the home page says {list(facts)}, and the records {recorded}: see home_facts.py"
    )
    for number in run["frameworks"].values():
        assert number in facts[in_words(run["date"])].get_text()
    differ = "none of them differs" in facts[settings].get_text()
    assert differ == ("No other differs from its rule." in rules)


def test_each_number_leads_to_its_proof(site, page):
    for fact in page.select(".facts a"):
        address, _, anchor = fact["href"].partition("#")
        proof = site / address / "index.html"
        assert proof.is_file(), f"{fact.get_text()} leads nowhere"
        assert not anchor or f'id="{anchor}"' in proof.read_text("utf-8")


@pytest.mark.browser
@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS)
def test_the_first_screen_has_all_of_it(visit, size):
    opened = visit(HOME, viewport=size)
    for selector in FIRST_SCREEN:
        assert opened.locator(selector).count(), f"the home page has no {selector}"
    outside = opened.evaluate(OUTSIDE, list(FIRST_SCREEN))
    assert not outside, (
        f"{outside} are not whole in the first screen of {size['width']} × {size['height']}: "
        "shorten what stands before them in docs/index.md"
    )


@pytest.mark.browser
def test_one_choice_is_that_of_the_header_and_of_the_figure(visit):
    first, second, *_ = FRAMEWORKS
    last = WITH_ZEROS[-1]
    opened = visit(HOME, viewport=SCREENS["wide"])
    shown = opened.locator(".tabbed-block:visible > .variant-name")
    expect(shown).to_have_text([first.label, second.label])
    opened.locator(".your-frameworks select[name=know]").select_option(last.name)
    expect(opened.locator(".choice select[name=know]")).to_have_value(last.name)
    expect(opened.locator(f".zeros [value={last.name}]")).to_be_checked()
    opened.locator(".choice select[name=need]").select_option(second.name)
    expect(opened.locator(".your-frameworks select[name=need]")).to_have_value(second.name)
    chosen = opened.locator(f".zeros [value={second.name}]")
    expect(chosen).to_be_checked()
    chosen.press("ArrowLeft")
    expect(opened.locator(f".zeros [value={WITH_ZEROS[0].name}]")).to_be_checked()
    result = opened.locator(
        f".zeros-is-{opened.locator('.zeros :checked').get_attribute('data-before')}"
    )
    expect(result).to_be_visible()
    expect(opened.locator("[class^=zeros-is-]:visible")).to_have_count(1)
