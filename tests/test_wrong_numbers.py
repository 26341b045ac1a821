"""Wrong numbers: planted mistakes are found at their layer, and the guess leads to a section."""

import ast
import dataclasses
import re
from itertools import combinations

import numpy as np
import pytest

from lab.layers import __main__ as writer
from lab.layers import compare, nets, show, trying
from lab.layers.mistakes import MISTAKES

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


def without(arrays, *names):
    """Return recorded arrays as of a recorder that does not see some layers."""
    return {name: y for name, y in arrays.items() if name not in names}


HIDDEN = [m for m in MISTAKES if m.net == "lenet" and m.layer in ("c2", "p1", "d1", "d2")]


@pytest.mark.parametrize("mistake", HIDDEN, ids=lambda mistake: mistake.words)
def test_an_activation_that_only_one_net_shows_is_no_mistake(mistake):
    right, wrong = trying.planted(mistake)
    inside = without(right, "c1", "c2", "d1", "d2")  # as Keras's activation="tanh"
    functions = without(wrong, "t1", "t2")  # as avg_pool2d(tanh(conv(x))) in PyTorch
    rows, _ = PROGRAM.compare(trying.rounded(inside), trying.with_noise(functions))
    shown = {"c2": {"c2", "t2"}, "d1": {"d1", "t3"}, "d2": {"d2", "t4"}}
    assert set(rows[-1][:2]) & shown.get(mistake.layer, {mistake.layer}), rows[-1]


def test_pixels_that_the_net_changes_are_found_there():
    net, images = nets.lenet()
    given = nets.run(net, images)
    wrong = {**nets.run(net, images / 255), "input": given["input"]}
    wrong = {"input": wrong.pop("input"), "scaled": given["input"] / 255, **wrong}
    rows, guess = PROGRAM.compare(given, wrong)
    assert (rows[-1][:2], guess) == (("–", "scaled"), "pixels")


def with_mask(change):
    """Return what a net gives that returns maps and logits; change is what befalls the maps."""
    given = nets.run(*nets.lenet())
    mask = change(given["p2"] ** 2)
    layers = {**without(given, "d3"), "mask": mask, "d3": given["d3"]}
    return {**layers, "output 0": mask, "output 1": given["d3"]}


def test_a_net_agrees_when_each_of_its_outputs_does():
    right = with_mask(lambda y: y)
    assert PROGRAM.compare(right, with_mask(lambda y: y))[1] == ""
    rows, guess = PROGRAM.compare(right, with_mask(lambda y: y[:, ::-1]))
    assert (rows[-1][:2], guess) == (("mask", "mask"), "mirrored")


def test_a_softmax_that_is_no_layer_shows_in_the_output():
    right = nets.run(*nets.lenet())
    wrong = {**right, "output 0": np.log(nets.softmax(right["d3"]))}
    rows, guess = PROGRAM.compare({**right, "output 0": right["d3"]}, wrong)
    assert (rows[-1][:2], guess) == (("–", "output 0"), "softmax")


def test_an_output_that_one_net_alone_gives_is_named():
    right = nets.run(*nets.lenet())
    wrong = {**right, "output 0": right["d3"] ** 2}
    rows, guess = PROGRAM.compare({**right, "output 0": right["d3"]}, wrong)
    assert (rows[-1][:2], guess) == (("–", "output 0"), "shape")


def test_a_layer_that_loses_the_batch_is_named():
    right = nets.run(*nets.lenet())
    wrong = {**without(right, "d1", "t3", "d2", "t4"), "d3": right["d3"][:3]}
    rows, guess = PROGRAM.compare(right, wrong)
    assert (rows[-1][:2], guess) == (("d1", "–"), "shape")


def test_nan_in_the_trusted_net_is_named():
    given = nets.run(*nets.lenet())
    spoilt = {name: y if name in ("input", "c1") else y * np.nan for name, y in given.items()}
    rows, guess = PROGRAM.compare(spoilt, spoilt)
    assert (rows[-1][:2], guess) == (("t1", "t1"), "not finite")


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
    with pytest.raises(SystemExit, match="there is no file"):
        PROGRAM.main([str(tmp_path / "none.npz")] * 2)
    for arrays, problem in [
        ({}, "no array named input"),
        ({"input": np.zeros((4, 2, 2, 1))}, "it holds no layers"),
        ({"input": np.zeros((0, 2)), "y": np.zeros((0, 2))}, "it holds no layers"),
        ({"kernel": np.zeros((3, 3, 1, 4)), "bias": np.zeros(4)}, "a file of weights"),
        ({"input": np.float32(1)}, "no array named input"),
        ({"names": np.array(["a", "b"])}, "is not numbers"),
    ]:
        np.savez(path, **arrays)
        with pytest.raises(SystemExit, match=problem):
            PROGRAM.main([str(path), str(path)])
    with pytest.raises(SystemExit, match=r"right\.npz wrong\.npz"):
        PROGRAM.main([])
