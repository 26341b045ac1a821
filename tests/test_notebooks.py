"""The notebooks: they are the training programs, they have been run, and their pages show them."""

import base64
import copy
import json
import re

import nbformat
import numpy as np
import pytest
from built_site import SECTION_MARK, read

from tools import make_notebooks, mnist, snippets

FRAMEWORKS = snippets.frameworks()
VERSIONS = json.loads((snippets.VERSIONS).read_text("utf-8"))
PRINTING = ["train", "evaluate", "result", "picture"]
OF_A_MACHINE = re.compile(r"/(tmp|home|root|usr|work)/|site-packages|[\x1b\r\x08]")
KILOBYTES_OF_A_PICTURE = 60
IMAGES = 1280  # of each kind, for a quick run

each_framework = pytest.mark.parametrize("framework", FRAMEWORKS, ids=str)


def source_of(framework):
    return snippets.snippet_path(framework, make_notebooks.PROGRAM).read_text("utf-8")


def notebook_of(framework):
    path = make_notebooks.notebook_path(framework)
    assert path.is_file(), f"no {path.relative_to(snippets.ROOT)}: run `make notebooks`"
    return nbformat.read(path, as_version=4)


def code_of(notebook):
    return {cell.id: cell for cell in notebook.cells if cell.cell_type == "code"}


def differences(framework, source, notebook):
    """Return where a notebook is not what a program makes of it, naming the section."""
    made = make_notebooks.build(
        framework,
        source,
        VERSIONS["frameworks"][framework.name],
        VERSIONS["python"][framework.name],
    )
    name, program = (
        f"docs/notebooks/{framework.name}.ipynb",
        f"snippets/{framework.name}/{make_notebooks.PROGRAM}.py",
    )
    problems = (
        [f"{name} has other cells than the sections of {program}"]
        if [c.id for c in made.cells] != [c.id for c in notebook.cells]
        else []
    )
    cells = {cell.id: cell.source for cell in notebook.cells}
    for cell in made.cells:
        if cells.get(cell.id) != cell.source:
            problems.append(
                f"{name}: the cell {cell.id} is not what {program} and tools/notebook_texts.toml make"
            )
    if notebook.metadata != made.metadata:
        problems.append(
            f"{name} was run with {notebook.metadata.made.version}, generated/outputs/ with {made.metadata.made.version}"
        )
    return [f"{problem}: run `make notebooks`" for problem in problems]


@each_framework
def test_notebook_is_made_from_the_program(framework):
    problems = differences(framework, source_of(framework), notebook_of(framework))
    assert not problems, "\n".join(problems)


@each_framework
def test_cells_joined_are_the_program(framework):
    cells = [
        cell.source
        for name, cell in code_of(notebook_of(framework)).items()
        if name not in make_notebooks.TEXTS["code"]
    ]
    joined, program = "\n".join(cells), SECTION_MARK.sub("", source_of(framework))
    assert [line for line in joined.splitlines() if line] == [
        line for line in program.splitlines() if line
    ], "run `make notebooks`"


@each_framework
def test_a_change_of_the_program_or_the_notebook_is_found(framework):
    source, notebook = source_of(framework), notebook_of(framework)
    found = differences(framework, source.replace("0.05", "0.06"), notebook)
    assert (
        len(found) == 1 and "the cell loss is not what" in found[0] and "make notebooks" in found[0]
    ), found
    changed = copy.deepcopy(notebook)
    code_of(changed)["evaluate"].source += "\n"
    assert [
        "the cell evaluate is not what" in problem
        for problem in differences(framework, source, changed)
    ] == [True]
    changed = copy.deepcopy(notebook)
    changed.metadata.made.version = "0.1"
    assert [
        "was run with 0.1" in problem for problem in differences(framework, source, changed)
    ] == [True]
    changed = copy.deepcopy(notebook)
    del changed.cells[-1]
    assert any("has other cells" in problem for problem in differences(framework, source, changed))


@each_framework
def test_notebook_has_been_run(framework):
    cells = code_of(notebook_of(framework))
    assert [cell.execution_count for cell in cells.values()] == list(range(1, len(cells) + 1)), (
        "a cell was not run, or not in order: `make notebooks`"
    )
    assert [name for name, cell in cells.items() if cell.outputs] == PRINTING
    kinds = {
        name: [output.get("name", output.output_type) for output in cells[name].outputs]
        for name in PRINTING
    }
    assert kinds == {
        "train": ["stderr"],
        "evaluate": ["stdout"],
        "result": ["stdout"],
        "picture": ["display_data"],
    }


@each_framework
def test_outputs_show_nothing_of_a_machine(framework):
    for name, cell in code_of(notebook_of(framework)).items():
        found = [
            match
            for output in cell.outputs
            if "text" in output
            for match in OF_A_MACHINE.finditer(output.text)
        ]
        assert not found, f"docs/notebooks/{framework.name}.ipynb, cell {name}: {found}"
        assert not cell.metadata, (
            f"docs/notebooks/{framework.name}.ipynb, cell {name} has metadata, which differ at each run: {cell.metadata}"
        )


@each_framework
def test_picture_is_small_and_has_a_text(framework):
    picture = code_of(notebook_of(framework))["picture"].outputs[0]
    assert len(base64.b64decode(picture.data["image/png"])) < KILOBYTES_OF_A_PICTURE * 1000
    assert picture.metadata["image/png"]["alt"] == make_notebooks.TEXTS["picture"]["alt"]


@each_framework
def test_notebook_prints_what_the_program_prints(framework):
    printed = snippets.output_path(framework, make_notebooks.PROGRAM).read_text("utf-8")
    assert code_of(notebook_of(framework))["evaluate"].outputs[0].text == printed, (
        "run `make notebooks`"
    )


@each_framework
def test_page_shows_the_notebook(site, framework):
    article = read(site, f"notebooks/{framework.name}.ipynb").select_one("article")
    expected = [
        text.strip("\n")
        for cell in code_of(notebook_of(framework)).values()
        for text in [cell.source, *(output.text for output in cell.outputs if "text" in output)]
    ]
    assert [code.get_text().strip("\n") for code in article.select("pre code")] == expected
    assert [image["alt"] for image in article.select("img")] == [
        make_notebooks.TEXTS["picture"]["alt"]
    ]
    offered = [link["href"] for link in article.select("a[download]")]
    assert offered == [
        f"{framework.name}.ipynb",
        f"../../snippets/{framework.name}/{make_notebooks.PROGRAM}.py",
    ]


@pytest.mark.slow
@each_framework
def test_notebook_runs(framework, tmp_path):
    data = tmp_path / "few.npz"
    np.savez(data, **{name: array[:IMAGES] for name, array in np.load(mnist.prepare()[1]).items()})
    notebook = make_notebooks.build(framework, source_of(framework), "", "")
    make_notebooks.run(framework, notebook, data)
    assert [name for name, cell in code_of(notebook).items() if cell.outputs] == PRINTING


@pytest.mark.parametrize(
    "text, shown",
    [
        ("a\rb", "b"),
        ("ab\b\bc", "cb"),
        ("\x1b[1mbold\x1b[0m\n", "bold\n"),
        ("one\n12345\r67\n", "one\n67345\n"),
    ],
)
def test_progress_bars_are_kept_as_a_terminal_shows_them(text, shown):
    assert make_notebooks.as_shown(text) == shown


def test_code_outside_the_sections_is_refused():
    with pytest.raises(ValueError, match="'x = 1' is in no section"):
        make_notebooks.sections("import os\n# --8<-- [start:a]\n# --8<-- [end:a]\nx = 1\n")
