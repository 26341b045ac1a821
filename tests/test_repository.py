"""The repository is complete: every part has its files, outputs and page; every check can fail."""

import json
import os
import shutil

import checks
import instead
import pytest
import vocabulary

from tools import draw_figures, frameworks, snippets, write_outputs


@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: check.__name__)
def test_nothing_to_fix(check):
    problems = check()
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


COPIED = "docs", "snippets", "generated", "tables", "requirements", "README.md"


@pytest.fixture(scope="module")
def one_copy(tmp_path_factory):
    """A copy of what the checks read, made once."""
    root = tmp_path_factory.mktemp("repository")
    for name in COPIED:
        path = snippets.ROOT / name
        if path.is_dir():
            shutil.copytree(path, root / name, symlinks=True)
        else:
            shutil.copy2(path, root / name)
    return root


@pytest.fixture(scope="module")
def whole(one_copy):
    """The stamps of that copy, before anything is broken in it."""
    return stamps(one_copy)


@pytest.fixture
def copy(one_copy, whole, monkeypatch):
    """That copy, in which something may be broken; afterwards it is as it was."""
    original = snippets.ROOT
    with monkeypatch.context() as patch:
        for name in ("SNIPPETS", "GENERATED", "OUTPUTS", "SIGNATURES", "TABLES"):
            patch.setattr(snippets, name, one_copy / getattr(snippets, name).relative_to(original))
        patch.setattr(frameworks, "ROOT", one_copy)
        patch.setattr(snippets, "ROOT", one_copy)
        yield one_copy
    restore(one_copy, original, whole)


def restore(copy, original, wanted):
    """Make what was changed in a copy as it is in the original, whose stamps are wanted."""
    there = stamps(copy)
    for name in there.keys() - wanted.keys():
        (copy / name).unlink()
    for name, stamp in wanted.items():
        if there.get(name) != stamp:
            shutil.copy2(original / name, copy / name)


def stamps(root):
    """Return the time and the size of each file that is copied, by its path below the root."""
    paths = [str(root / name) for name in COPIED]
    for top in list(paths):
        paths += [os.path.join(folder, name) for folder, _, names in os.walk(top) for name in names]
    facts = {os.path.relpath(path, root): os.stat(path) for path in paths if os.path.isfile(path)}
    return {name: (fact.st_mtime_ns, fact.st_size) for name, fact in facts.items()}


def append(path, text):
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def prepend(path, text):
    path.write_text(text + path.read_text("utf-8"), "utf-8")


def declare(folder, kind, pattern, reason):
    (folder / "missing.toml").write_text(f'[{kind}]\n"{pattern}" = "{reason}"\n', "utf-8")


def replace(path, old, new):
    text = path.read_text("utf-8")
    assert old in text, f"{path} has no {old!r}"
    path.write_text(text.replace(old, new, 1), "utf-8")


ROWS, CELLS = "tables/traps.toml", "snippets/keras/differences.toml"
# What is broken in a table, and what is said behind the name of the file.
WRONG_DIFFERENCES = [
    (ROWS, "line = 2", "line = 20", "same-padding-stride-2: shown.first: "),
    (
        ROWS,
        "number = 2",
        "number = 20",
        "larger-kernel: shown.side: number = 20 is not in the line",
    ),
    (ROWS, '"parameters"', '"numbers"', "layer-arguments: shown.keras: 0 lines of "),
    (ROWS, '"by name, parameters"', '""', "layer-arguments: shown.right: 4 lines of "),
    (
        ROWS,
        '["keras", "tensorflow"]',
        '["keras", "cntk"]',
        "same-padding-stride-2: shown.last: the ",
    ),
    (ROWS, "give {last}", "give 303", "same-padding-stride-2: types 303 in `number`"),
    (ROWS, "give {last}", "give {last}, {most}", "same-padding-stride-2: says {most}"),
    (ROWS, "give {last}", "give more", "same-padding-stride-2: shown.last is in neither"),
    (CELLS, '"unequal_strides"', '"strides"', "depthwise-unequal-strides: there is no "),
    (CELLS, '"InvalidArgumentError:"', '"TypeError:"', "depthwise-unequal-strides: 0 lines of "),
    (ROWS, "fix =", "cure =", "same-padding-stride-2: has cure, which is none of"),
    (
        ROWS,
        '"zeros-first"]',
        '"zeros-first", "round"]',
        "same-padding-stride-2: no framework behaves as the",
    ),
    (ROWS, '"pooling-stride-default",', '"none",', "none: stands in `often`, and is no trap"),
    (CELLS, '"zeros-last"', '"zero-last"', "same-padding-stride-2: there is no class 'zero-last'"),
    (
        CELLS,
        "surprise = true",
        'surprise = "yes"',
        "layer-arguments: surprise must be true or false",
    ),
    (CELLS, "same-padding-stride-2 =", "same-padding =", "same-padding: no row has this id"),
    (CELLS, "same-padding-stride-2 =", "same-padding =", "same-padding-stride-2: has no cell"),
    (CELLS, '"AttributeError:"', '"TypeError:"', "padding-in-numbers: 0 lines of "),
    (
        CELLS,
        ', aside = ["average, no window:"]',
        "",
        "pooling-window-default: is silent, and its run",
    ),
    (
        CELLS,
        '"average, no window:"',
        '"average, a"',
        "pooling-window-default: is silent, and its run",
    ),
    (CELLS, "LeakyReLU.negative_slope", "LeakyReLU.slope", "leaky-relu-slope: shown.layer: "),
    (CELLS, "keras.layers.LeakyReLU.", "keras.layers.Leaky.", "leaky-relu-slope: shown.layer: "),
]

SIGNATURES = "generated/signatures.json"
NAMES, KERAS_NAMES = "tables/names.toml", "snippets/keras/names.toml"
KERAS_PAGES = "snippets/keras/documentation.toml"
WRONG_NAMES = [
    (checks.names, NAMES, "title =", "name =", "sequential: lacks title; has name, which is none"),
    (checks.names, NAMES, '"ReLU, as a function"', '"ReLU"', "relu-function: another row says"),
    (checks.names, KERAS_NAMES, "sequential =", "sequence =", "sequential: has no cell"),
    (checks.names, KERAS_NAMES, "sequential =", "sequence =", "sequence: no row has this id"),
    (checks.names, KERAS_NAMES, "keras.Sequential", "keras.Sequel", "sequential: signatures.json"),
    (checks.names, KERAS_NAMES, "remark", "pages", "sequential: has pages, which is none of"),
    (checks.names, KERAS_NAMES, "remark", "instead", "sequential: has symbol, which is none of"),
    (checks.documentation, KERAS_PAGES, '"models/model/"', '"model s"', "keras.Model needs an"),
    (checks.documentation, KERAS_PAGES, '"models/model/"', '""', "the pattern makes no page of"),
    (checks.documentation, KERAS_PAGES, '"keras.ops.pad"', '"keras.ops.pads"', "no snippet uses"),
    (
        checks.documentation,
        KERAS_PAGES,
        '"keras.Layer.call"',
        '"keras.call.none"',
        "no row of names",
    ),
]

# What is broken, and what the check must say: the file at least.
BREAKS = [
    (
        checks.parts_missing,
        lambda r: (r / "snippets/cntk/pooling/max.py").unlink(),
        "no snippets/cntk/pooling/max.py: write it, or say why there is none, "
        "in snippets/cntk/missing.toml",
    ),
    (
        checks.parts_missing,
        lambda r: declare(r / "snippets/cntk", "parts", "pooling/max", "not written yet"),
        "snippets/cntk/missing.toml: pooling/max is declared missing ('not written yet'), "
        "and snippets/cntk/pooling/max.py is there",
    ),
    (
        checks.parts_missing,
        lambda r: declare(r / "snippets/cntk", "parts", "poling/*", "not written yet"),
        "snippets/cntk/missing.toml: [parts] has nothing called 'poling/*'",
    ),
    (
        checks.parts_missing,
        lambda r: declare(r / "snippets/cntk", "parts", "pooling/*", "too much work"),
        "snippets/cntk/missing.toml: 'pooling/*' has the reason 'too much work'",
    ),
    (
        checks.programs_missing,
        lambda r: (r / "snippets/cntk/lab/speed.py").unlink(),
        "no snippets/cntk/lab/speed.py",
    ),
    (
        checks.programs_missing,
        lambda r: (r / "snippets/cntk/notebook.toml").unlink(),
        "no snippets/cntk/notebook.toml",
    ),
    (
        checks.kinds_unknown,
        lambda r: declare(r / "snippets/cntk", "part", "pooling/*", "not written yet"),
        "snippets/cntk/missing.toml: [part] is none of parts, lab",
    ),
    (
        checks.programs_missing,
        lambda r: declare(r / "snippets/cntk", "lab", "speed", "not written yet"),
        "snippets/cntk/missing.toml: speed is declared missing",
    ),
    (
        checks.programs_missing,
        lambda r: replace(r / "snippets/cntk/lab/rules.py", "def adam(", "def eve("),
        "no function adam in snippets/cntk/lab/rules.py: write it, or say why there is none, "
        "in snippets/cntk/missing.toml",
    ),
    (
        checks.programs_missing,
        lambda r: declare(r / "snippets/cntk", "lab", "rules/adam", "not written yet"),
        "snippets/cntk/missing.toml: rules/adam is declared missing ('not written yet'), and "
        "function adam in snippets/cntk/lab/rules.py is there: remove one of the two",
    ),
    (
        checks.snippets_without_output,
        lambda r: (r / "generated/outputs/pooling/max.txt").unlink(),
        "no output for pooling/max in Keras",
    ),
    (
        checks.outputs_without_snippet,
        lambda r: (r / "generated/outputs/pooling/maximum.txt").touch(),
        "generated/outputs/pooling/maximum.txt",
    ),
    (
        checks.outputs_without_snippet,
        lambda r: (r / "generated/outputs/pooling/max.cntk.txt").touch(),
        "generated/outputs/pooling/max.cntk.txt",
    ),
    (
        checks.stale_outputs,
        lambda r: append(r / "snippets/keras/pooling/max.py", "# new\n"),
        "snippets/keras/pooling/max.py is not the program that "
        "generated/outputs/pooling/programs.json says has run: run "
        "`python -m tools.write_outputs pooling/max --in keras` or `make outputs`",
    ),
    (
        checks.stale_outputs,
        lambda r: replace(r / "generated/outputs/pooling/programs.json", '"max.keras"', '"old.k"'),
        "snippets/keras/pooling/max.py is not the program that",
    ),
    (
        checks.snippets_on_no_page,
        lambda r: shutil.copy(
            r / "snippets/keras/pooling/max.py", r / "snippets/keras/pooling/new.py"
        ),
        "pooling/new",
    ),
    (
        checks.foreign_imports,
        lambda r: append(r / "snippets/keras/pooling/max.py", "import torch\n"),
        "snippets/keras/pooling/max.py, line",
    ),
    (
        checks.foreign_imports,
        lambda r: append(r / "snippets/keras/pooling/max.py", "from . import x\n"),
        "snippets/keras/pooling/max.py, line",
    ),
    (
        checks.foreign_imports,
        lambda r: prepend(
            r / "snippets/keras/pooling/max.py", "# pip install onnx\nimport torch\n"
        ),
        "snippets/keras/pooling/max.py, line 2",
    ),
    (
        checks.packages_not_pinned,
        lambda r: prepend(r / "snippets/keras/pooling/max.py", "# pip install nothing\n"),
        "snippets/keras/pooling/max.py, line 1",
    ),
    (
        checks.packages_not_pinned,
        lambda r: prepend(r / "snippets/cntk/pooling/max.py", "# pip install onnx==1.0\n"),
        "snippets/cntk/pooling/max.py, line 1",
    ),
    (
        checks.long_lines,
        lambda r: append(r / "snippets/keras/pooling/max.py", "# " + "x" * 90),
        "snippets/keras/pooling/max.py, line",
    ),
    (
        checks.open_sections,
        lambda r: append(r / "snippets/cntk/pooling/max.py", "# --8<-- [start:end]\n"),
        "snippets/cntk/pooling/max.py: section end",
    ),
    (
        checks.open_sections,
        lambda r: append(r / "snippets/cntk/pooling/max.py", "# --8<-- [end:end]\n"),
        "snippets/cntk/pooling/max.py, line",
    ),
    (
        checks.missing_sections,
        lambda r: append(r / "docs/index.md", '\n{{ code("pooling/max", "pool") }}\n'),
        "docs/index.md shows section pool",
    ),
    *(
        (
            check,
            lambda r, file=file, old=old, new=new: replace(r / file, old, new),
            f"{file}: {message}",
        )
        for check, file, old, new, message in WRONG_NAMES
    ),
    (
        checks.documentation,
        lambda r: replace(r / "snippets/cntk/documentation.toml", '"C.Function.save" = ""', ""),
        "snippets/cntk/documentation.toml: the method C.Function.save is not in [linked]",
    ),
    (
        checks.signatures,
        lambda r: replace(r / SIGNATURES, '"keras.Input"', '"keras.Output"'),
        f"{SIGNATURES}: keras.Output of keras is in no row: run `make outputs`",
    ),
    (
        checks.signatures,
        lambda r: replace(r / SIGNATURES, "shape=None", "shape=<object at 0x7f>"),
        f"{SIGNATURES}: the default in 'shape=<object at 0x7f>' of keras.Input is no text",
    ),
    (
        checks.names_of_others,
        lambda r: replace(r / "snippets/tensorflow/names.toml", "tf.nn.relu", "tf.keras.relu"),
        "snippets/tensorflow/names.toml: tf.keras.relu is of another framework",
    ),
    (
        checks.names_of_others,
        lambda r: replace(r / "snippets/keras/framework.toml", "address =", 'address = "http:" #'),
        "snippets/keras/names.toml: keras.Input leads to http:",
    ),
    *(
        (
            checks.differences,
            lambda r, file=file, old=old, new=new: replace(r / file, old, new),
            f"{file}: {message}",
        )
        for file, old, new, message in WRONG_DIFFERENCES
    ),
    (
        checks.differences,
        lambda r: (r / "generated/outputs/dense/square.txt").unlink(),
        "tables/traps.toml: dense-weight: shown.wrong: there is no generated/outputs/dense/square",
    ),
    (
        checks.differences,
        lambda r: declare(r / "snippets/cntk", "differences", "rate-*", "not written yet"),
        "snippets/cntk/differences.toml: rate-change: is there, and snippets/cntk/missing.toml "
        "declares it missing: remove one",
    ),
    (
        checks.differences,
        lambda r: declare(r / "snippets/cntk", "differences", "rates-*", "not written yet"),
        "snippets/cntk/missing.toml: [differences]: has nothing called 'rates-*'",
    ),
    (
        checks.rows_without_a_place,
        lambda r: replace(r / "docs/layers/dense.md", '{{ code("dense/square") }}', ""),
        "tables/traps.toml: dense-weight: is proved by dense/square, which docs/layers/dense.md",
    ),
    (
        checks.rows_without_a_place,
        lambda r: replace(r / "docs/layers/dense.md", '{{ differences("dense") }}', ""),
        "tables/traps.toml: dense-rows: no page shows the topic dense",
    ),
    (
        checks.signals_that_no_snippet_sees,
        lambda r: append(
            r / "snippets/keras/padding/odd_size.py", "try:\n    x\nexcept NameError:\n    pass\n"
        ),
        "snippets/keras/differences.toml: same-padding-stride-2: is silent, and "
        "padding/odd_size catches an error",
    ),
    (
        checks.signals_that_no_snippet_sees,
        lambda r: replace(
            r / "snippets/keras/padding/padding_in_numbers.py", "except", "finally:  #"
        ),
        "snippets/keras/differences.toml: padding-in-numbers: says that it refuses, and "
        "padding/padding_in_numbers catches no error",
    ),
    *(
        (
            checks.fences,
            lambda r, fence=fence: append(
                r / "docs/index.md", f"\n{fence}\nprint(1)\n{fence[:3]}\n"
            ),
            "docs/index.md, line",
        )
        for fence in (
            '```python title="x"',
            "```py",
            "``` python",
            "```{.python}",
            "``` { .python }",
            "~~~python",
            "```",
            "```pycon",
        )
    ),
    (
        instead.cells_without_a_function,
        lambda r: replace(
            r / "snippets/tensorflow/lab/instead.py", "def name_prelu", "def name_other"
        ),
        "snippets/tensorflow/names.toml: prelu says what to write instead: "
        "write name_prelu in snippets/tensorflow/lab/instead.py",
    ),
    (
        instead.functions_without_words,
        lambda r: replace(
            r / "snippets/tensorflow/lab/instead.py", "def name_prelu", "def name_other"
        ),
        "snippets/tensorflow/lab/instead.py: no cell with `instead` or `remark`, and no fix "
        'with "instead" in its `fixed_by`, is for name_other: remove it',
    ),
    (
        instead.cells_that_quote_other_code,
        lambda r: replace(
            r / "snippets/tensorflow/names.toml",
            "`tf.nn.relu(x) - alpha",
            "`tf.nn.prelu(x, alpha)`, or `alpha",
        ),
        "snippets/tensorflow/names.toml: prelu quotes `tf.nn.prelu(x, alpha)`, which "
        "name_prelu in snippets/tensorflow/lab/instead.py does not have",
    ),
    (
        instead.fixes_that_are_not_run,
        lambda r: replace(r / "tables/traps.toml", "`count_include_pad=False`", "`count=False`"),
        "tables/traps.toml: average-at-the-border quotes `count=False` in its fix, "
        "which none of its `fixed_by` has",
    ),
    (
        instead.fixes_that_are_not_run,
        lambda r: replace(
            r / "tables/traps.toml",
            'fixed_by = ["pooling/border_average_fixed"]',
            'fixed_by = ["pooling/border_fixed"]',
        ),
        "tables/traps.toml: average-at-the-border has its fix in pooling/border_fixed, "
        "which is no part",
    ),
    (
        instead.fixes_that_are_not_run,
        lambda r: replace(
            r / "tables/traps.toml", 'fixed_by = ["pooling/border_average_fixed"]', "fixed_by = []"
        ),
        "tables/traps.toml: average-at-the-border names no program that does its fix",
    ),
    (
        instead.fixes_that_are_not_run,
        lambda r: replace(
            r / "snippets/pytorch/lab/instead.py", "def fix_bias_start", "def fix_bias"
        ),
        "tables/traps.toml: bias-start has its fix in no function fix_bias_start",
    ),
    (
        vocabulary.refused_words,
        lambda r: replace(
            r / "docs/layers/dense.md", "turns them into", "makes shares of them, no"
        ),
        'docs/layers/dense.md: "shares of": write probability, or fraction, or error rate, '
        'see "Language" in docs/contributing.md',
    ),
    (
        vocabulary.refused_words,
        lambda r: replace(r / "tables/traps.toml", "the rows of the weight ", "a Mini-Batch "),
        'tables/traps.toml: dense-rows: "Mini-Batch": write batch',
    ),
]


@pytest.mark.parametrize(
    "check, break_it, message", BREAKS, ids=lambda value: getattr(value, "__name__", None)
)
def test_check_can_fail(copy, check, break_it, message):
    before = check()
    break_it(copy)
    new = [problem for problem in check() if problem not in before]
    assert any(message in problem for problem in new), new


def test_every_framework_has_a_version_and_nothing_else_has():
    assert set(written_versions()) == {framework.name for framework in snippets.frameworks()}


def written_versions():
    """Return what generated/versions.json says, as {name of a framework: version}."""
    return json.loads(snippets.VERSIONS.read_text("utf-8"))["frameworks"]


def test_pages_show_the_versions_that_ran():
    shown = snippets.VERSIONS.with_suffix(".md").read_text("utf-8")
    words = write_outputs.versions_in_words(written_versions())
    assert shown == words, "generated/versions.md is not versions.json: run `make outputs`"


@pytest.mark.parametrize("name", draw_figures.figures())
def test_figure_is_the_one_drawn(name):
    path = draw_figures.FOLDER / f"{name}.svg"
    assert path.is_file() and path.read_text("utf-8") == draw_figures.figures()[name], (
        f"generated/figures/{name}.svg is stale: run `make figures`"
    )


def test_every_figure_is_drawn_and_shown():
    text = "".join(page.read_text("utf-8") for page in checks.pages())
    files = {path.stem for path in draw_figures.FOLDER.glob("*.svg")}
    assert files == set(draw_figures.figures()), (
        "generated/figures/ and tools/figures/ differ: run `make figures`, or remove the file"
    )
    assert not [name for name in files if f'figures/{name}.svg"' not in text], (
        "figures that no page shows"
    )
