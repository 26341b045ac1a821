"""The repository is complete: every part has its files, outputs and page; every check of it can fail."""

import json
import shutil

import checks
import pytest

from tools import draw_figures, frameworks, snippets, write_outputs


@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: check.__name__)
def test_nothing_to_mend(check):
    problems = check()
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of what the checks read, in which something may be broken."""
    for name in ("docs", "snippets", "generated", "tables", "requirements"):
        shutil.copytree(snippets.ROOT / name, tmp_path / name, symlinks=True)
    shutil.copy(snippets.ROOT / "README.md", tmp_path)
    for name in ("SNIPPETS", "GENERATED", "OUTPUTS", "TABLES"):
        path = tmp_path / getattr(snippets, name).relative_to(snippets.ROOT)
        monkeypatch.setattr(snippets, name, path)
    monkeypatch.setattr(frameworks, "ROOT", tmp_path)
    monkeypatch.setattr(snippets, "ROOT", tmp_path)
    return tmp_path


def append(path, text):
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def prepend(path, text):
    path.write_text(text + path.read_text("utf-8"), "utf-8")


def declare(folder, kind, pattern, reason):
    (folder / "missing.toml").write_text(f'[{kind}]\n"{pattern}" = "{reason}"\n', "utf-8")


TRAP = """
[[trap]]
topic = "pooling"
what = "new"
keras = "a"
pytorch = "b"
tensorflow = "a"
cntk = "b"
page = "layers/pooling.md#pooling"
parts = ["pooling/max"]
trap = "A trap."
mend = "A mend."
number = "4, not 5"
signal = {keras = "error"}
"""

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
        lambda r: declare(r / "snippets/cntk", "lab", "speed", "not written yet"),
        "snippets/cntk/missing.toml: speed is declared missing",
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
    (
        checks.unused_documentation,
        lambda r: append(
            r / "snippets/keras/documentation.toml", '"keras.Nothing" = "https://keras.io"\n'
        ),
        "keras.Nothing",
    ),
    (
        checks.unused_documentation,
        lambda r: append(
            r / "snippets/cntk/documentation.toml", '"np.stack" = "http://numpy.org"\n'
        ),
        "np.stack",
    ),
    (
        checks.traps,
        lambda r: append(r / "tables/traps.toml", TRAP.replace("pooling/max", "pooling/none")),
        "pooling/none",
    ),
    (
        checks.traps,
        lambda r: append(r / "tables/traps.toml", TRAP.replace("4, not", "17.25, not")),
        "quotes 17.25",
    ),
    (
        checks.traps,
        lambda r: append(r / "tables/traps.toml", TRAP.replace("mend", "other")),
        "without number and mend",
    ),
    (
        checks.traps,
        lambda r: append(r / "tables/traps.toml", TRAP.replace("error", "loud")),
        'keras = "loud"',
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
]


@pytest.mark.parametrize(
    "check, break_it, message", BREAKS, ids=lambda value: getattr(value, "__name__", None)
)
def test_check_can_fail(copy, check, break_it, message):
    before = check()
    break_it(copy)
    new = [problem for problem in check() if problem not in before]
    assert any(message in problem for problem in new), new


def test_versions_are_those_that_run():
    written = json.loads((snippets.VERSIONS).read_text("utf-8"))["frameworks"]
    running = {
        framework.name: snippets.version(framework)[0] for framework in snippets.frameworks()
    }
    assert written == running, "generated/versions.json is not what runs here: run `make outputs`"


def test_pages_show_the_versions_that_ran():
    written = json.loads((snippets.VERSIONS).read_text("utf-8"))["frameworks"]
    shown = snippets.VERSIONS.with_suffix(".md").read_text("utf-8")
    words = write_outputs.versions_in_words(written)
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
    assert not [name for name in files if f'"{name}.svg"' not in text], "figures that no page shows"
