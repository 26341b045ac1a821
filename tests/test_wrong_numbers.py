"""Wrong numbers: planted mistakes are found at their layer, and the guess leads to a section."""

import ast
import dataclasses
import re
from itertools import combinations

import numpy as np
import pytest

from lab.layers import __main__ as writer
from lab.layers import compare, nets, show, trying

ENOUGH = 0.8  # of the guesses have to be right
PROGRAM = compare.load()
LEAST_PAIRS = {"own": 14, "ported": 7}  # layers that any two frameworks have in common


NAMES = "stem", "stem_norm", "conv_a", "a_norm", "conv_b", "depth", "depth_norm", "average"


@pytest.fixture(scope="module")
def given():
    """What the nets of all frameworks give."""
    return trying.given_by_frameworks()


@pytest.fixture(scope="module")
def tried(given):
    """What came of all mistakes."""
    return trying.everything(given)


def overlooked(arrays):
    """Return the layers of lab/layers.py that a recorded net does not have."""
    parts = {part for name in arrays for part in re.split("[ ./]", name)}
    return [name for name in NAMES if name not in parts]


def test_recorders_overlook_no_layer(given):
    for framework in given:
        nets_of = trying.without_mistakes(given, framework)
        missing = overlooked(nets_of["own"])
        assert not missing, (
            f"snippets/{framework.name}/{trying.RECORD}.py does not record {missing} of "
            f"snippets/{framework.name}/lab/layers.py"
        )


def test_a_recorder_that_overlooks_layers_is_noticed(given):
    for framework in given:
        assert overlooked(trying.without_mistakes(given, framework)["blind"]), (
            f"the blind recorder of snippets/{framework.name}/tests.toml overlooks nothing"
        )


def test_frameworks_agree_layer_by_layer(given):
    for one, other in combinations(given, 2):
        nets_of, others = (trying.without_mistakes(given, f) for f in (one, other))
        for net in "own", "ported":
            rows, guess = PROGRAM.compare(nets_of[net], others[net])
            assert guess == "", f"{net} in {one} and {other}: {guess} at {rows[-1]}"
            assert len(rows) >= LEAST_PAIRS[net], f"{net} in {one} and {other}: only {len(rows)}"


def test_each_framework_has_mistakes(given, tried):
    for framework in given:
        own = [result for result in tried if result.made_in == framework.label]
        assert len(own) >= 8, f"snippets/{framework.name}/lab/tests.toml has too few [[layers]]"


def problems(results):
    """Return what is wrong with the results, as sentences."""
    found = [
        f"{result.made_in}, {result.net}, {result.words}: found at {' / '.join(result.found)}, and "
        f"not at {' or '.join(result.layers)}"
        for result in results
        if not result.at_its_layer
    ]
    wrong = [result for result in results if not result.is_right]
    if len(wrong) > (1 - ENOUGH) * len(results):
        found += [
            f"{result.made_in}, {result.net}, {result.words}: the guess is {result.guess!r}, and "
            f"not {' or '.join(result.right)}"
            for result in wrong
        ]
    return found


def test_each_mistake_is_found_at_its_layer_and_four_guesses_in_five_are_right(tried):
    assert not problems(tried), "\n".join(problems(tried))


def test_there_are_enough_mistakes(tried):
    assert len(tried) >= 80
    assert len({result.net for result in tried}) >= 4
    keys = [(result.made_in, result.net, result.words) for result in tried]
    assert len(set(keys)) == len(keys), "two mistakes have the same name"


def test_a_mistake_that_is_found_elsewhere_is_noticed(tried):
    result = dataclasses.replace(tried[0], found=("another", "layer"))
    assert problems([result]) == [
        f"{result.made_in}, {result.net}, {result.words}: found at another / layer, and not at "
        f"{' or '.join(result.layers)}",
        f"{result.made_in}, {result.net}, {result.words}: the guess is {result.guess!r}, and not "
        f"{' or '.join(result.right)}",
    ]


def test_wrong_guesses_are_noticed(tried):
    wrong = [dataclasses.replace(result, guess="another") for result in tried]
    few, many = int(0.19 * len(tried)), int(0.21 * len(tried)) + 1
    assert not problems([*wrong[:few], *tried[few:]])
    assert len(problems([*wrong[:many], *tried[many:]])) == many


def test_what_the_page_shows_is_what_a_run_gives(tried):
    for name, text in writer.texts(tried).items():
        written = writer.FOLDER / name
        assert written.is_file() and written.read_text("utf-8") == text, (
            f"generated/wrong-numbers/{name} is not what comes out: run `python -m lab.layers`"
        )


@pytest.mark.parametrize("name", nets.NETS)
def test_nets_that_are_the_same_agree(name):
    net, images = nets.NETS[name]()
    given = nets.run(net, images)
    rows, guess = PROGRAM.compare(trying.rounded(given), trying.with_noise(given))
    assert guess == ""
    assert max(off for *_, off in rows) < PROGRAM.ROUNDING


def test_every_right_guess_is_one_that_the_program_knows(tried):
    unknown = {guess for result in tried for guess in result.right} - set(PROGRAM.SECTIONS)
    assert not unknown, f"lab/layers/ expects guesses that SECTIONS does not have: {unknown}"


def test_every_guess_is_made_by_some_function_and_the_other_way_round():
    tree = ast.parse(compare.PROGRAM.read_text("utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    texts = {
        node.value
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Constant)
    }
    unused = set(PROGRAM.SECTIONS) - texts
    assert not unused, f"compare_layers.py: nothing in it returns {unused}"
    made = {function.name for function in functions if function.name.startswith("guess_")}
    assert made == {guess.__name__ for guess in PROGRAM.GUESSES}


def section_problems(site, sections):
    """Return which guesses lead to no section of the site, as sentences."""
    found = []
    for guess, (_, section) in sections.items():
        page, _, anchor = section.partition("#")
        file = site / page / "index.html"
        if not file.is_file():
            found.append(f"compare_layers.py, {guess!r}: the site has no page {page}")
        elif anchor and f'id="{anchor}"' not in file.read_text("utf-8"):
            found.append(f"compare_layers.py, {guess!r}: {page} has no section #{anchor}")
    return found


def test_sections_are_there(site):
    assert not section_problems(site, PROGRAM.SECTIONS)


def test_a_missing_section_is_noticed(site):
    sections = {"padding": ("", "layers/padding/#nowhere"), "rows": ("", "layers/nowhere/#rows")}
    assert section_problems(site, sections) == [
        "compare_layers.py, 'padding': layers/padding/ has no section #nowhere",
        "compare_layers.py, 'rows': the site has no page layers/nowhere/",
    ]


def test_links_of_guesses_lead_to_pages():
    assert show.page_of("layers/padding/#in-short") == "../layers/padding.md#in-short"
    assert show.page_of("porting/#traps") == "index.md#traps"
    assert show.page_of("convnet/results/") == "../convnet/results.md"


def test_batches_of_unlike_sizes_are_refused():
    images = np.zeros((4, 2, 2, 1))
    with pytest.raises(ValueError, match="record one batch twice"):
        PROGRAM.compare({"input": images}, {"input": images[:3]})
    with pytest.raises(ValueError, match="record one batch twice"):
        PROGRAM.compare({}, {})


def test_a_file_of_something_else_is_refused(tmp_path):
    path = tmp_path / "text.npz"
    path.write_text("not an array", "utf-8")
    with pytest.raises(SystemExit, match="is not what record"):
        PROGRAM.main([str(path), str(path)])
    with pytest.raises(SystemExit, match=r"right\.npz wrong\.npz"):
        PROGRAM.main([])
