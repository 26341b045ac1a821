"""The page of traps: what it shows between two frameworks, and where its numbers come from."""

import re
from itertools import permutations

import markdown
import pytest
from convnet_site.differences import Cell, Row, read_rows
from convnet_site.tables import Fault, Values
from variant_tabs import CallError

from tools import snippets

ROWS = {row.id: row for row in read_rows(snippets.ROOT) if row.trap}

# From and to; rows that the list must show, and rows that it must not. Picked by hand.
DIRECTIONS = [
    (
        "keras pytorch",
        "same-padding-stride-2 dense-rows zero-grad kernel-distribution flatten-function loss-takes"
        " list-of-layers dropout-bare-call batch-norm-bare-call average-at-the-border",
        "unit-gain xavier groups-layer take-and-skip new-graphs first-of-a-net adam-batch-size"
        " one-initialiser padding-in-numbers same-order old-file batch-norm-axis",
    ),
    (
        "pytorch keras",
        "loss-takes batch-norm-epsilon batch-norm-axis one-initialiser sgd-decay dropout-bare-call"
        " padding-in-numbers same-order kernel-distribution",
        "pooling-default-options declared-batch keras-layer-in-a-module dropout-keep no-seed"
        " zero-grad list-of-layers flatten-function shared-memory wide-border old-file",
    ),
    (
        "keras tensorflow",
        "loss-takes take-and-skip labels-form frozen-random weight-decay",
        "same-padding-stride-2 bias-start xavier groups-layer pooling-stride-default zero-grad"
        " same-order sgd-decay",
    ),
    (
        "tensorflow keras",
        "flatten-forgotten same-order gelu data-format-batch-norm weights-before-the-call"
        " batch-norm-epsilon loss-takes",
        "kernel-distribution function-padding what-is-reported flatten-function list-of-layers"
        " take-and-skip new-graphs labels-form",
    ),
    (
        "keras cntk",
        "same-padding-stride-2 unit-gain pooling-stride-default xavier wrong-layout dropout-seed"
        " batch-norm-momentum weight-decay",
        "zero-grad bias-start dropout-keep own-weights labels-in-a-column flatten-function"
        " old-file batch-norm-bare-call",
    ),
    (
        "cntk keras",
        "loss-takes he-normal dropout-bare-call one-initialiser rmsprop gelu unit-gain old-file"
        " pooling-stride-default",
        "list-of-layers take-and-skip labels-form flatten-function second-loss no-seed"
        " first-of-a-net declared-batch endless-source",
    ),
    (
        "pytorch tensorflow",
        "global-pooling-shape labels-first-or-last labels-in-a-column generator bias-start",
        "batch-norm-epsilon loss-takes unit-gain rate-change same-order float64-stays xavier"
        " zero-grad list-of-layers shared-memory dropout-function",
    ),
    (
        "tensorflow pytorch",
        "zero-grad average-at-the-border list-of-layers flatten-function shared-memory dense-rows",
        "first-of-a-net dilation-with-stride dropout-frozen he-normal onnx-loaded weight-decay"
        " take-and-skip new-graphs keras-layer-in-a-module",
    ),
    (
        "pytorch cntk",
        "unit-gain bias-start batch-norm-frozen mean-of-means onnx-into-cntk no-seed xavier",
        "dense-rows labels-first-or-last take-and-skip loss-takes pooling-stride-2 who-shuffles"
        " zero-grad shared-memory wide-border",
    ),
    (
        "cntk pytorch",
        "shared-memory truncated-normal average-at-the-border list-of-layers wide-border zero-grad"
        " unit-gain rate-per-sample",
        "labels-form batch-norm-variance global-pooling-shape dense-kernel he-normal"
        " onnx-into-cntk no-seed endless-source accuracy-or-error",
    ),
    (
        "tensorflow cntk",
        "unit-gain pooling-stride-default function-padding dense-rows groups-layer frozen-random",
        "bias-start zero-grad loss-takes kernel-distribution flatten-function onnx-into-cntk"
        " old-file take-and-skip",
    ),
    (
        "cntk tensorflow",
        "keras-layer-in-a-module take-and-skip labels-form new-graphs weights-under-another-name"
        " unit-gain old-file",
        "float64-stays batch-norm-epsilon gelu validation-split second-loss even-kernel"
        " groups-layer no-seed",
    ),
]
ALWAYS = {"softmax-twice", "dropout-on-logits", "reshape-for-transpose", "pixels"}


@pytest.mark.parametrize("direction, must, must_not", DIRECTIONS, ids=lambda value: value)
def test_a_way_leads_into_these_traps_and_not_into_those(direction, must, must_not):
    start, end = direction.split()
    shown = {name for name, row in ROWS.items() if row.bites_from(start, end)}
    assert set(must.split()) | set(must_not.split()) <= set(ROWS), "no such trap"
    assert (set(must.split()) | ALWAYS) - shown == set(), "these are missing"
    assert set(must_not.split()) & shown == set(), "these are about others, or bite on the way back"


def test_the_way_back_is_another_one():
    for start, end in permutations({name for way in DIRECTIONS for name in way[0].split()}, 2):
        there = {name for name, row in ROWS.items() if row.bites_from(start, end)}
        back = {name for name, row in ROWS.items() if row.bites_from(end, start)}
        assert there - back and back - there, f"from {start} to {end} and back are the same traps"


def test_all_ways_between_these_four_are_tried():
    names = {name for direction, _, _ in DIRECTIONS for name in direction.split()}
    assert sorted(direction for direction, _, _ in DIRECTIONS) == sorted(
        " ".join(pair) for pair in permutations(sorted(names), 2)
    )


def row(*bites, **behaviours):
    """Return a trap; "!" behind a class makes it a surprise, "-" stands for none."""
    cells = {
        name: Cell("", None if said == "-" else said.rstrip("!"), said.endswith("!"), "silent")
        for name, said in behaviours.items()
    }
    return Row("id", "topic", "what", "page", (), cells, None, None, frozenset(bites))


@pytest.mark.parametrize(
    "bites, cells, ways",
    [
        ("", {"a": "x", "b": "y", "c": "x"}, "a-b b-a b-c c-b"),  # who differs surprises the other
        ("y", {"a": "x", "b": "y", "c": "x"}, "a-b c-b"),  # only one of the classes bites
        ("", {"a": "x", "b": "y!", "c": "z"}, "a-b c-b"),  # only one is the surprise
        ("x", {"a": "x", "b": "y!", "c": "z"}, "a-b b-a c-b"),  # and who is used to it meets x
        ("", {"a": "x!", "b": "x!", "c": "x"}, "a-b b-a"),  # nobody expects it, though both do it
        ("", {"a": "x!", "b": "-", "c": "y"}, "c-a"),  # the row is about others
    ],
)
def test_a_trap_bites_who_does_not_expect_it(bites, cells, ways):
    found = row(*bites, **cells).ways()
    assert " ".join("-".join(way) for way in found) == ways


@pytest.mark.parametrize(
    "behaviours, odd, common",
    [
        ("xxxy", "d", "abc"),
        ("xxyz", "cd", "ab"),
        ("xxyy", "", ""),
        ("wxyz", "", ""),
        ("xxxx", "", "abcd"),
        ("xxy-", "c", "ab"),
        ("x-y-", "", ""),
    ],
)
def test_what_is_odd_is_computed(behaviours, odd, common):
    marks = row(**dict(zip("abcd", behaviours, strict=True))).marks()
    assert {name for name, mark in marks.items() if mark == "is-odd"} == set(odd)
    assert {name for name, mark in marks.items() if mark == "is-common"} == set(common)


@pytest.fixture
def values(tmp_path):
    """Values out of an output of all, two of one framework each, and a signature."""
    outputs = tmp_path / "outputs" / "pooling"
    outputs.mkdir(parents=True)
    (outputs / "max.txt").write_text("[[303. 225.]\n [ -1.   2.]]\nat 1e-07: -0.0125\n", "utf-8")
    (outputs / "shape.a.txt").write_text("shape (2, 3): float32, True\n", "utf-8")
    (outputs / "shape.b.txt").write_text("shape (2, 4): float32, True\n", "utf-8")
    (tmp_path / "signatures.json").write_text(
        '{"a": {"m.f": {"arguments": ["x", "slope=1e-05†"]}}}', "utf-8"
    )
    return Values(tmp_path, ["a", "b"])


MAX = {"part": "pooling/max"}
SHAPE = {"part": "pooling/shape", "frameworks": ["a"], "line": "shape"}
BOTH = {**SHAPE, "frameworks": ["a", "b"]}


@pytest.mark.parametrize(
    "text, shown, result",
    [
        ("{x}", {**MAX, "line": 1}, "303"),
        ("{x}", {**MAX, "line": 2}, "−1"),
        ("{x}", {**MAX, "line": 1, "number": 2}, "225"),
        ("{x}", {**MAX, "line": 1, "numbers": 2}, "303 225"),
        ("{x}", {**MAX, "line": 2, "bracket": 1}, "[−1. 2.]"),
        ("{x}", {**MAX, "line": "at 1e-07:"}, "−0.0125"),
        ("`{x}`", {**MAX, "line": 3}, "`1e-07`"),
        ("{x}", {**SHAPE, "bracket": 1}, "(2, 3)"),
        ("{x}", {**SHAPE, "word": 3}, "float32"),
        ("{x} and {x}", {**BOTH, "word": 4}, "True and True"),
        ("{x}", {"default": "m.f.slope", "frameworks": ["a"]}, "1e-05"),
        ("{x:.5f}", {"default": "m.f.slope", "frameworks": ["a"]}, "0.00001"),
    ],
)
def test_a_value_is_taken_from_an_output_or_a_signature(values, text, shown, result):
    assert values.fill(text, {"x": shown}) == result


@pytest.mark.parametrize(
    "text, shown, message",
    [
        ("{x}", {**MAX, "line": 4}, "max.txt has no line 4: say which of its 3 it is"),
        ("{x}", {**MAX, "line": "on"}, "0 lines of .*max.txt begin with 'on'"),
        ("{x}", {**MAX, "line": "["}, "2 lines of .*max.txt begin with"),
        ("{x}", {**MAX, "line": 1, "number": 3}, "number = 3 is not in the line '.*303"),
        ("{x}", {**MAX, "line": 1, "number": 1, "word": 1}, "has number and word: write one"),
        ("{x}", {**MAX, "line": 1, "digit": 1}, "has digit, which is none of"),
        ("{x}", {"part": "pooling/max"}, "lacks part and line"),
        ("{x}", {"part": "pooling/min", "line": 1}, "there is no .*min.txt"),
        ("{x}", {**BOTH, "bracket": 1}, r"do not print the same: \(2, 3\) in a, \(2, 4\) in b"),
        ("{x}", {"default": "m.f.x", "frameworks": ["a"]}, "no argument x with a default"),
        ("{x}", {"default": "m.g.x", "frameworks": ["a"]}, "has no m.g of a"),
        ("{x:.1f}", {**SHAPE, "word": 3}, "'float32' is no number"),
        ("{x}", {**SHAPE, "frameworks": ["c"]}, "there is no framework 'c': take a, b"),
        ("{y}", {**MAX, "line": 1}, "says {y}, and there is no shown.y"),
    ],
)
def test_a_value_that_is_not_there_is_named(values, text, shown, message):
    with pytest.raises(Fault, match=message):
        values.fill(text, {"x": shown})


TABLE = """
often = ["stride"]

[groups]
"Windows" = ["pooling"]

[trap.size]
topic = "pooling"
what = "the size"
page = "index.md#size"
parts = ["topic/part"]
classes = ["small"]
trap = "Small."
fix = "Enlarge."
fixed_by = ["topic/part"]
number = "{x}: A"
shown.x = {part = "topic/part", line = 1}

[trap.stride]
topic = "pooling"
what = "the stride"
page = "layers/pooling.md#no-stride-given"
parts = ["topic/part"]
classes = ["window", "one"]
trap = "B takes steps of 1."
fix = "Write `strides`."
fixed_by = ["topic/part"]
number = "{x} in all"
shown.x = {part = "topic/part", line = 1}

[trap.name]
topic = "pooling"
what = "the name"
page = "index.md#name"
parts = ["topic/part"]
classes = ["pool"]
"""
CELLS = {
    "a": """
size = {cell = "small", class = "small", surprise = true}
stride = {cell = "the window", class = "window", error = {part = "topic/part", line = "4"}}
name = {cell = "Pool", class = "pool"}
""",
    "b": """
size = {cell = "small too", class = "small", surprise = true}
stride = {cell = "`1`", class = "one"}
name = {cell = "Pooling", class = "pool"}
""",
    "c": "",
}


@pytest.fixture
def folder(tmp_path):
    """A repository with three frameworks, of which the last has no difference yet."""
    for name, cells in CELLS.items():
        path = tmp_path / "snippets" / name
        path.mkdir(parents=True)
        facts = f'label = "{name.upper()}"\n[documentation]\nstart = "https://{name}.org/"\n'
        (path / "framework.toml").write_text(facts, "utf-8")
        (path / "differences.toml").write_text(cells, "utf-8")
    missing = '[differences]\n"*" = "not written yet"\n'
    (tmp_path / "snippets/c/missing.toml").write_text(missing, "utf-8")
    (tmp_path / "snippets/frameworks.toml").write_text('order = ["a", "b", "c"]', "utf-8")
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables/traps.toml").write_text(TABLE, "utf-8")
    (tmp_path / "generated/outputs/topic").mkdir(parents=True)
    (tmp_path / "generated/outputs/topic/part.txt").write_text("4 becomes 3\n", "utf-8")
    return tmp_path


def render(folder, page):
    """Return the HTML of a page."""
    return markdown.markdown(
        page,
        extensions=["variant_tabs", "convnet_site.traps", "tables", "attr_list", "md_in_html"],
        extension_configs={
            "variant_tabs": {"page": "index.md"},
            "convnet_site.traps": {"snippets": str(folder / "snippets")},
        },
    )


def test_the_rows_of_a_topic(folder):
    html = render(folder, '{{ differences("pooling") }}')
    assert html.count("<tr>") == 4 and "<th>A</th>" in html and "<code>1</code>" in html
    assert 'href="layers/pooling.md#no-stride-given"' in html and 'href="#size"' in html
    assert html.count("<td>not written yet</td>") == 3, "the reason stands in the place of a cell"


def test_the_list_of_traps(folder):
    html = render(folder, "{{ traps() }}")
    assert html.count("<li") == 2, "a difference of words alone is no trap"
    assert html.index('id="stride"') < html.index('id="size"'), "what bites often comes first"
    assert 'data-ways="a/b b/a"' in html, "C has neither of them"
    assert 'data-loud="a"' in html and 'data-often="0"' in html
    assert "<code>strides</code>" in html and "4 in all · silent in B; error in A" in html
    assert '<a class="trap-address" href="#stride">#stride</a>' in html
    assert "<h2>Windows</h2>" in html and 'data-count="2"' in html
    assert "&quot;a&quot;: &quot;A&quot;" in html, "the script reads the labels from the page"


def test_a_trap_is_found_by_messages_and_names(folder):
    (folder / "snippets/a/topic").mkdir()
    (folder / "snippets/a/topic/part.py").write_text("x = f.pool(1)\n", "utf-8")
    (folder / "snippets/a/documentation.toml").write_text('[linked]\n"f.pool" = "p"\n', "utf-8")
    printed = "4: ValueError: Size of window\n3 pools\n"
    (folder / "generated/outputs/topic/part.a.txt").write_text(printed, "utf-8")
    error = 'class = "small", error = {part = "topic/part", line = "4"}'
    cells = CELLS["a"].replace('class = "small"', error)
    (folder / "snippets/a/differences.toml").write_text(cells, "utf-8")
    html = render(folder, "{{ traps() }}")
    words = re.findall(r'data-words="(.*?)"', html)
    stride, size = words
    assert size == "f.pool of size valueerror window", "4 is on the page already"
    assert {"f.pool", "valueerror", "window"} <= set(stride.split())


@pytest.mark.parametrize(
    "file, text, message",
    [
        ("tables/traps.toml", TABLE.replace("pooling", "pools"), "line 1: .*no row with topic"),
        ("snippets/a/differences.toml", "", "a/differences.toml: (?s:.*)stride: has no cell"),
        ("snippets/a/differences.toml", "size =", "line 1: .*a/differences.toml: Invalid value"),
        (
            "tables/traps.toml",
            TABLE.replace("B takes steps of 1.", "Small."),
            "traps.toml: stride: says 'Small.', as size does: say what is its own",
        ),
        (
            "tables/traps.toml",
            TABLE.replace("{x} in all", "{x}"),
            "traps.toml: stride: has a `number` that is nobody's: name a framework, or say",
        ),
        (
            "tables/traps.toml",
            TABLE.replace('classes = ["small"]', 'classes = ["small"]\nbites = ["large"]'),
            "traps.toml: size: bites with large, which is none of its classes",
        ),
        (
            "snippets/b/differences.toml",
            CELLS["b"].replace("`1`", "the window"),
            "traps.toml: stride: a and b say 'the window', and are of the classes window and one",
        ),
        (
            "snippets/b/differences.toml",
            CELLS["b"].replace("`1`", "**1**"),
            "b/differences.toml: stride: types bold letters: what is odd is marked by its class",
        ),
    ],
)
def test_a_page_with_a_broken_table_is_not_built(folder, file, text, message):
    (folder / file).write_text(text, "utf-8")
    with pytest.raises(CallError, match=message):
        render(folder, '{{ differences("pooling") }}')


def test_all_faults_are_reported_together(folder):
    (folder / "snippets/a/differences.toml").write_text(
        CELLS["a"].replace("class", "kind"), "utf-8"
    )
    (folder / "snippets/b/differences.toml").write_text(CELLS["b"] + "colour = {}\n", "utf-8")
    rows = TABLE.replace('what = "the name"\n', "").replace('{part = "topic/part", line = 1}', "4")
    (folder / "tables/traps.toml").write_text(rows, "utf-8")
    with pytest.raises(CallError) as error:
        render(folder, "{{ traps() }}")
    message = str(error.value)
    assert "traps.toml: name: lacks what" in message
    assert "traps.toml: size: shown.x: must be a table with default, frameworks, part" in message
    (folder / "tables/traps.toml").write_text(TABLE, "utf-8")
    with pytest.raises(CallError) as error:
        render(folder, "{{ traps() }}")
    message = str(error.value)
    assert message.count("has kind, which is none of cell, class, surprise") == 3
    assert "b/differences.toml: colour: no row has this id" in message
