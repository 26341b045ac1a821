"""The search, asked in a real browser: what comes first, what it loads, and who can use it."""

import gzip
import json
import re
import tomllib

import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import ROOT, url_of
from convnet_site.search import LOUD, make_index, messages_of, read_page, symbols_of
from playwright.sync_api import expect
from variant_tabs import CallError

FOLDER = ROOT / "tests/search"
BYTES = 100_000  # compressed: script, style, library, index, and the prose of what is shown
MILLISECONDS = 300  # from the index to the first answer
AT_LEAST_FIRST = 0.95
ASKED = """async questions => {
    const { open } = await import(new URL("assets/search/search.js", document.baseURI))
    const answers = []
    for (const question of questions) {
        await open(question)
        answers.push([...document.querySelectorAll("[role=option]")].map(option => option.href))
    }
    return answers
}"""
TIMED = """async enough => {
    const folder = new URL("assets/search/", document.baseURI)
    const [index, { makeEngine }, { default: MiniSearch }] = await Promise.all([
        fetch(new URL("index.json", folder)).then(answer => answer.json()),
        import(new URL("engine.js", folder)), import(new URL("minisearch.js", folder)),
    ])
    const times = []
    for (let n = 0; n < 20 && !(Math.min(...times) < enough); n++) {
        const begun = performance.now()
        makeEngine(index, MiniSearch).answer("same padding with a stride of 2 in pytorch")
        times.push(performance.now() - begun)
    }
    return Math.min(...times)
}"""


def read_questions(name):
    """Return the questions of a file of tests/search/, each as a dict."""
    return tomllib.loads((FOLDER / name).read_text("utf-8"))["questions"]


QUESTIONS = read_questions("questions.toml")
FILES = ["questions.toml", "people.toml", "last.toml", "late.toml", "earlier.toml"]


def address_of(section):
    """Return "layers/pooling/#the-average" for "layers/pooling.md#the-average"."""
    page, mark, anchor = section.partition("#")
    return url_of(page) + mark + anchor


def is_answer(found, wanted, titles):
    """Tell whether an address, without the site's, is that of a section."""
    page, _, anchor = wanted.partition("#")
    found_page, _, found_anchor = found.partition("#")
    if found_page.partition("?")[0] != page:
        return False
    return not anchor or (found_anchor or titles[page]) == anchor


@pytest.fixture(scope="module")
def titles(site):
    """Return the anchor of the title of each page; a link to the title needs none."""
    index = json.loads((site / "assets/search/index.json").read_text("utf-8"))
    first = {}
    for page, _, heading, anchor, *_ in index["sections"]:
        address = index["pages"][page][0]
        first.setdefault(address, anchor or heading.lower().replace(" ", "-"))
    return first


@pytest.fixture(scope="module")
def ask(browser, origin):
    """Return a function that asks questions, and returns the addresses that each leads to."""
    with browser.new_context(base_url=origin) as context:
        opened = context.new_page()
        opened.goto("")
        yield lambda questions: [
            [address.removeprefix(origin) for address in answer]
            for answer in opened.evaluate(ASKED, questions)
        ]


def places(ask, titles, questions):
    """Return where the right section comes for each question, from 0, or None; with what came."""
    found = []
    for question, answer in zip(questions, ask([q["ask"] for q in questions]), strict=True):
        wanted = [address_of(section) for section in question["first"]]
        right = (
            place
            for place, address in enumerate(answer)
            if any(is_answer(address, section, titles) for section in wanted)
        )
        found.append((question, next(right, None), answer[:3]))
    return found


def report(found):
    """Return a line for each question whose section does not come first."""
    lines = []
    for question, place, answer in found:
        if place != 0:
            where = "not found" if place is None else f"number {place + 1}"
            lines.append(f"{question['ask']!r}: {question['first'][0]} is {where}, behind {answer}")
    return "\n".join(lines)


def expect_places(found, first, in_three):
    """Fail when too few sections come first, or in the first three."""
    firsts = sum(place == 0 for _, place, _ in found)
    threes = sum(place is not None and place < 3 for _, place, _ in found)
    assert firsts >= first * len(found) and threes >= in_three * len(found), (
        f"of {len(found)} questions {firsts} find their section first and {threes} in the first "
        f"three; give sections their readers' words, in a heading or in tables/search.toml:\n"
        f"{report(found)}"
    )


@pytest.mark.browser
@pytest.mark.parametrize("aside", [False, True], ids=["tuned", "aside"])
def test_the_right_section_comes_first(ask, titles, aside):
    questions = [question for question in QUESTIONS if question.get("aside", False) == aside]
    expect_places(places(ask, titles, questions), AT_LEAST_FIRST, in_three=1)


@pytest.mark.browser
def test_questions_from_before_lead_to_their_page(ask, titles):
    expect_places(places(ask, titles, read_questions("earlier.toml")), first=1, in_three=1)


@pytest.mark.browser
def test_questions_written_late(ask, titles):
    expect_places(places(ask, titles, read_questions("late.toml")), first=0.85, in_three=0.95)


@pytest.mark.browser
def test_what_people_type(ask, titles):
    questions = read_questions("people.toml")
    assert len(questions) == 100
    expect_places(places(ask, titles, questions), AT_LEAST_FIRST, in_three=1)


@pytest.mark.browser
def test_questions_written_last(ask, titles):
    expect_places(places(ask, titles, read_questions("last.toml")), first=0.9, in_three=1)


@pytest.mark.browser
def test_what_is_printed_leads_to_where_it_is_printed(ask, site):
    """A message with other numbers finds its section; of those that two print, either."""
    index = json.loads((site / "assets/search/index.json").read_text("utf-8"))
    messages = [message for message in index["messages"] if LOUD.search(message[1])]
    assert len(messages) > 50
    texts = [re.sub(r"\d+", lambda number: str(int(number[0]) + 3), text) for _, text in messages]
    lost = []
    for (place, text), answer in zip(messages, ask(texts), strict=True):
        page, _, heading, *_ = index["sections"][place]
        address = index["pages"][page][0]
        if not any(found.partition("#")[0] == address for found in answer[:3]):
            lost.append(f"{text!r}, of {heading!r} on {address}: {answer[:3]}")
    assert not lost, "not in the first three: " + "\n".join(lost)


@pytest.mark.parametrize("name", FILES)
def test_questions_lead_to_sections_that_exist(site, name):
    for question in read_questions(name):
        for section in question["first"]:
            page, mark, anchor = section.partition("#")
            text = (site / url_of(page) / "index.html").read_text("utf-8")
            is_there = not mark or f'id="{anchor}"' in text
            assert is_there, (
                f"tests/search/{name}: {question['ask']!r}: docs/{page} has no section {anchor}"
            )


def test_a_third_of_the_questions_was_kept_aside():
    assert len(QUESTIONS) == 100
    marked = [place for place, question in enumerate(QUESTIONS, 1) if question.get("aside")]
    assert marked == list(range(3, 100, 3))


@pytest.mark.browser
def test_nothing_is_loaded_before_a_search_and_little_by_it(visit, origin):
    opened = visit("index.md")
    loaded = {}
    opened.on("response", lambda answer: loaded.update({answer.url: answer.body()}))
    opened.reload(wait_until="networkidle")
    early = [url for url in loaded if "assets/search/" in url]
    assert not early, f"docs/index.md loads {early} before anybody searches"
    loaded.clear()
    opened.keyboard.press("/")
    expect(opened.get_by_role("combobox", name="Search")).to_be_focused()
    opened.keyboard.type("same padding stride 2")
    expect(opened.get_by_role("option").first.locator("mark").first).to_be_visible()
    opened.wait_for_load_state("networkidle")
    assert all(url.startswith(origin) for url in loaded)
    moved = {url: len(gzip.compress(body)) for url, body in loaded.items()}
    assert sum(moved.values()) <= BYTES, f"the first search moves {moved}"


@pytest.mark.browser
def test_first_answer_comes_at_once(visit):  # the best of twenty, on a machine that does more
    assert visit("index.md").evaluate(TIMED, MILLISECONDS) < MILLISECONDS


@pytest.mark.browser
def test_keyboard(visit):
    opened = visit("layers/pooling.md")
    button = opened.locator("[data-search]")
    button.focus()
    opened.keyboard.press("Enter")
    field = opened.get_by_role("combobox", name="Search")
    expect(field).to_be_focused()
    opened.keyboard.type("dropout /s")  # keys that open it are letters here
    expect(field).to_have_value("dropout /s")
    options = opened.get_by_role("option")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(options.first.locator(".search-page")).to_have_text(re.compile("Layers . Dropout"))
    opened.keyboard.press("ArrowDown")
    chosen = options.nth(1)
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    opened.keyboard.press("ArrowUp")
    opened.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    opened.keyboard.press("Escape")
    expect(opened.locator("dialog.search")).not_to_be_visible()
    expect(button).to_be_focused()
    assert "q=" not in opened.url
    for key in ("s", "f", "/"):
        opened.keyboard.press(key)
        expect(field).to_be_focused()
        opened.keyboard.press("Escape")
    opened.keyboard.press("s")
    field.fill("batch of one")
    expect(options.first).to_contain_text("A batch of one")
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/layers/batch-norm/#a-batch-of-one")


@pytest.mark.browser
def test_what_is_typed_while_it_loads_is_kept(visit):
    opened = visit("index.md")
    opened.keyboard.type("/dropout")
    expect(opened.get_by_role("combobox", name="Search")).to_have_value("dropout")
    expect(opened.get_by_role("option").first).to_be_visible()


@pytest.mark.browser
def test_link_opens_what_was_asked_and_the_address_follows(visit):
    opened = visit("layers/pooling/?q=keras+to+pytorch")
    first = opened.get_by_role("option").first
    expect(first).to_contain_text("Traps")
    expect(opened.get_by_role("status")).to_contain_text("sections")
    opened.get_by_role("combobox", name="Search").fill("unit_gain")
    opened.wait_for_url("**/layers/pooling/?q=unit_gain")
    opened.goto("layers/pooling/?q=keras+to+pytorch")
    first.click()
    opened.wait_for_url("**/differences/traps/?from=keras&to=pytorch")


@pytest.mark.browser
def test_who_finds_nothing_is_told_what_to_try(visit):
    opened = visit("?q=xqzzyv")
    expect(opened.get_by_role("status")).to_contain_text("Try")
    expect(opened.get_by_role("option")).to_have_count(0)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_dialog_is_accessible(visit, scheme, width):
    size = {"width": width, "height": 844}
    opened = visit("?q=Given groups=1, weight of size", color_scheme=scheme, viewport=size)
    expect(opened.get_by_role("option").first.locator("mark").first).to_be_visible()
    opened.wait_for_load_state("networkidle")
    results = Axe().run(opened, "dialog.search", options={"resultTypes": ["violations"]})
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.browser
def test_without_a_script_there_is_no_button(visit):
    opened = visit("index.md", java_script_enabled=False)
    expect(opened.locator("[data-search]")).not_to_be_visible()


# --- The index

TABLE = {
    "common": "the of",
    "journey": "",
    "naming": "",
    "unlisted": [],
    "same": [],
    "means": {},
    "sections": {"layers/pooling.md#the-average": "mean"},
}
PAGE = """
<h1 id="pooling">Pooling</h1><p>Keeps the largest of a window.</p>
<h2 id="the-average">The average<a class="headerlink" href="#the-average">&para;</a></h2>
<div class="highlight"><pre><code>from torch import nn
pool = nn.AvgPool2d(2, count_include_pad=False)</code></pre></div>
<p class="snippet-links">PyTorch · <a href="#"><code>nn.AvgPool2d</code></a></p>
<div class="snippet-output highlight"><span class="filename">Output</span>
<pre><code>RuntimeError: pad should be at most half of the window
[1. 2.]</code></pre></div>
"""


def test_a_page_is_taken_apart():
    title, average = read_page("layers/pooling/", "Pooling", PAGE).sections
    assert title.prose == ["Keeps the largest of a window."]
    assert (average.heading, average.calls) == ("The average", ["nn.AvgPool2d"])
    assert "count_include_pad" in average.symbols
    assert average.messages == ["RuntimeError: pad should be at most half of the window"]
    assert not average.prose


def test_a_message_over_two_lines_is_one():
    message = "ValueError: Input 0 with name 'None' of layer 'conv2d' is incompatible"
    output = f"{message}\nwith the layer: expected min_ndim=4\nwith a batch axis (1, 2)\n"
    assert messages_of(output) == [f"{message} with the layer: expected min_ndim=4"]


def test_symbols_are_what_is_called_and_not_what_is_named_here():
    program = "import torch\nx = torch.ones(2)\ny = x.flatten(start_dim=1)\n"
    assert symbols_of(program) == ["torch.ones", "flatten", "start_dim"]


def test_words_for_a_section_that_no_page_has_are_refused():
    pages = [read_page("layers/pooling/", "Pooling", PAGE)]
    make_index(pages, TABLE, {})
    lost = {**TABLE, "sections": {"layers/pooling.md#the-avrage": "mean"}}
    with pytest.raises(CallError, match=r"search\.toml: layers/pooling\.md#the-avrage"):
        make_index(pages, lost, {})


def test_index_has_the_messages_of_the_outputs(site):
    index = json.loads((site / "assets/search/index.json").read_text("utf-8"))
    messages = " ".join(text for _, text in index["messages"])
    assert "mat1 and mat2 shapes cannot be multiplied" in messages, (
        "assets/search/index.json lacks what the programs print: "
        "see messages_of in extension/site/convnet_site/search.py"
    )
