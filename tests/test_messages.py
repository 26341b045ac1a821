"""The page of messages: what it takes from the outputs, and what is found by pasting."""

import json
import re

import pytest
from convnet_site.messages import joined, own_texts, read_messages, without_prefix
from convnet_site.places import sections_of
from convnet_site.plain_html import code_span
from playwright.sync_api import expect

from tools import snippets

PAGE = "porting/messages.md"
SHOWN = ".messages li:visible"
CATCHES = re.compile(r" as error:\n(?:.*\n){1,3}?.*(?:\{error\}|\bstr\(error\)|, error\))")
NOTHING_REFUSED = {"    runs"}  # below each line that a program tries
# What somebody pastes, with numbers of his own, and how the row begins that it must find.
PASTED = {
    "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x6272 and 3136x10)": (
        "RuntimeError: mat1 and mat2 shapes"
    ),
    "ValueError: Expected more than 1 value per channel when training, got input size "
    "torch.Size([1, 64, 1, 1])": "Expected more than 1 value per channel",
    "RuntimeError: Given groups=1, weight of size [64, 3, 7, 7], expected input[1, 224, 224, 3] "
    "to have 3 channels, but got 224 channels instead": "RuntimeError: Given groups=1",
    'ValueError: Input 0 of layer "conv2d_7" is incompatible with the layer: expected min_ndim=4, '
    "found ndim=3. Full shape received: (32, 28, 28)": "ValueError: Input 0 with name",
}


def test_every_program_that_prints_what_it_caught_has_a_message():
    """Whoever catches an error and prints it prints its class, or a cell says which line it is."""
    known = {
        framework: {message.text for message in read_messages(snippets.ROOT, framework.name)}
        for framework in snippets.frameworks()
    }
    lost = []
    for framework, part in snippets.wanted():
        source = snippets.read(snippets.snippet_path(framework, part))
        if not CATCHES.search(source):
            continue
        lines = snippets.read(snippets.output_path(framework, part)).splitlines()
        if set(lines[1::2]) == NOTHING_REFUSED:
            continue
        texts = {without_prefix(joined(lines[n:], source), source) for n in range(len(lines))}
        if known[framework].isdisjoint(texts):
            lost.append(f"snippets/{framework.name}/{part}.py")
    assert not lost, (
        f"{', '.join(lost)}: no message of it is on docs/{PAGE}: print the class, as in "
        '`print(f"{type(error).__name__}: {error}")`'
    )


def test_a_message_is_joined_and_what_is_ours_is_taken_away():
    source = 'print(f"one sample: {error}")\nprint("two samples:", y)\n'
    lines = [
        "one sample: ValueError: Expected more than 1 value per channel",
        "when training",
        "two samples:",
    ]
    assert own_texts(source) == {"one sample", "two samples"}
    message = without_prefix(joined(lines, source), source)
    assert message == "ValueError: Expected more than 1 value per channel when training"
    numbers = ["TypeError: a message that is quite long, and ends here", "[[1. 2.]", " [3. 4.]]"]
    assert joined(numbers, source) == numbers[0]
    assert without_prefix("RuntimeError: no", 'print("RuntimeError:")') == "RuntimeError: no"


def test_code_with_marks_of_its_own_is_code():
    assert code_span("a `b` c") == "`` a `b` c ``"


def test_sections_have_the_anchors_that_the_site_gives_them():
    text = (
        "# Title\n\n## The `code`\n\n```python\n# no heading\n```\n\n## The code\n\n### A { #b }\n"
    )
    assert [place.target for place, _ in sections_of("page.md", text)] == [
        "page.md#title", "page.md#the-code", "page.md#the-code_1", "page.md#b",
    ]  # fmt: skip


@pytest.mark.browser
def test_a_pasted_message_finds_its_row(visit):
    opened = visit(PAGE)
    everything = opened.locator(SHOWN).count()
    for pasted, beginning in PASTED.items():
        opened.get_by_label("Paste a message").fill(pasted)
        expect(opened.get_by_role("status")).to_have_text(
            re.compile(rf"\d+ of {everything} are shown")
        )
        rows = opened.locator(SHOWN).all_inner_texts()
        assert any(row.startswith(beginning) for row in rows), f"{pasted}: {rows}"
        assert len(rows) < everything / 4, f"{pasted}: {len(rows)} rows are left"
    opened.get_by_label("Paste a message").fill("xyzzy")
    expect(opened.locator(SHOWN)).to_have_count(0)
    expect(opened.get_by_role("status").get_by_role("link")).to_be_visible()


@pytest.mark.browser
def test_the_two_that_are_chosen_are_open(visit):
    names = [framework.name for framework in snippets.frameworks()]
    opened = visit(f"porting/messages/?fw={names[1]}&vs={names[0]}")
    opened_groups = opened.locator(".messages details[open]")
    expect(opened_groups).to_have_count(2)
    assert set(opened_groups.evaluate_all("all => all.map(one => one.dataset.of)")) == set(
        names[:2]
    )


def test_messages_are_not_in_the_index_twice(site):
    index = json.loads((site / "assets/search/index.json").read_text("utf-8"))
    (number,) = [n for n, page in enumerate(index["pages"]) if page[0] == "porting/messages/"]
    sections = {place for place, section in enumerate(index["sections"]) if section[0] == number}
    assert len(sections) == 1, "convnet_site/search.py leaves out what stands in .messages"
    assert not [text for place, text in index["messages"] if place in sections]
