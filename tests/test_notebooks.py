"""The notebooks: they are the training programs, they have been run, and their pages show them."""

import copy
import itertools
import json
import re
import runpy
from types import SimpleNamespace

import nbformat
import numpy as np
import pytest
from built_site import SECTION_MARK, read
from convnet_site.install import read_install

from tools import make_notebooks, mnist, snippets
from tools.frameworks import Framework

FRAMEWORKS = make_notebooks.frameworks()
VERSIONS = json.loads(snippets.VERSIONS.read_text("utf-8"))
PICTURE = "display_data"
KINDS = {
    "digits": [PICTURE],
    "train": ["stderr"],
    "curve": [PICTURE],
    "evaluate": ["stdout"],
    "mistakes": ["stdout", PICTURE],
}
OF_A_MACHINE = re.compile(r"/(tmp|home|root|usr|work)/|site-packages|[\x1b\r\x08]")
KILOBYTES_OF_A_PICTURE = 20
DIGITS_SHOWN = 8
FENCED = re.compile(r"^```text\n(.*?)^```", re.DOTALL | re.MULTILINE)
MISTAKE = re.compile(r"(\d) as (\d) \((\d\.\d\d)\)")
FIXED_COLOUR = re.compile(r"#[0-9a-f]{6}\b")
PATH = re.compile(r'<path\b[^>]*? d="([^"]*)"')
LEAST_RISING = 0.3  # of the points of a curve; a mean rises at one in ten at most
IMAGES = 1280  # of each kind, for a quick run

each_framework = pytest.mark.parametrize("framework", FRAMEWORKS, ids=str)


def name_of(framework):
    return make_notebooks.notebook_path(framework).relative_to(snippets.ROOT).as_posix()


def source_of(framework):
    return snippets.read(snippets.snippet_path(framework, make_notebooks.PROGRAM))


def notebook_of(framework):
    path = make_notebooks.notebook_path(framework)
    assert path.is_file(), f"no {name_of(framework)}: run `make notebooks`"
    return nbformat.read(path, as_version=4)


def code_of(notebook):
    return {cell.id: cell for cell in notebook.cells if cell.cell_type == "code"}


def pictures_of(notebook):
    """Return the SVG of each picture and the text in its place, by the id of its cell."""
    pictures = {}
    for name, cell in code_of(notebook).items():
        for output in cell.outputs:
            if output.output_type == PICTURE:
                (alt,) = output.metadata[make_notebooks.SVG].values()
                pictures[name] = output.data[make_notebooks.SVG], alt
    return pictures


def texts_of(cell):
    """Return the texts that a cell printed."""
    return [output.text for output in cell.outputs if "text" in output]


def differences(framework, source, notebook):
    """Return where a notebook is not what a program makes of it, naming the section."""
    version = VERSIONS["frameworks"][framework.name]
    made = make_notebooks.build(framework, source, version, VERSIONS["python"][framework.name])
    name = name_of(framework)
    program = f"snippets/{framework.name}/{make_notebooks.PROGRAM}.py"
    problems = []
    if [cell.id for cell in made.cells] != [cell.id for cell in notebook.cells]:
        problems.append(f"{name} has other cells than the sections of {program}")
    sources = {cell.id: cell.source for cell in notebook.cells}
    for cell in made.cells:
        if sources.get(cell.id) != cell.source:
            problems.append(f"{name}: the cell {cell.id} is not what {program} and the texts make")
    if notebook.metadata != made.metadata:
        problems.append(
            f"{name} was run with {notebook.metadata.made.version}, "
            f"generated/outputs/ with {made.metadata.made.version}"
        )
    return [f"{problem}: run `make notebooks`" for problem in problems]


@each_framework
def test_notebook_is_made_from_the_program(framework):
    problems = differences(framework, source_of(framework), notebook_of(framework))
    assert not problems, "\n".join(problems)


@each_framework
def test_cells_joined_are_the_program(framework):
    cells = code_of(notebook_of(framework)).items()
    added = {"install", *make_notebooks.TEXTS["code"]}
    joined = "\n".join(cell.source for name, cell in cells if name not in added)
    program = SECTION_MARK.sub("", source_of(framework))
    assert list(filter(None, joined.splitlines())) == list(filter(None, program.splitlines())), (
        "run `make notebooks`"
    )


@each_framework
def test_a_change_of_the_program_is_found(framework):
    source = source_of(framework).replace("0.05", "0.06")
    problems = differences(framework, source, notebook_of(framework))
    assert len(problems) == 1
    assert "the cell loss is not what" in problems[0] and "make notebooks" in problems[0]


def change_a_cell(notebook):
    code_of(notebook)["evaluate"].source += "\n"


def change_the_version(notebook):
    notebook.metadata.made.version = "0.1"


def remove_a_cell(notebook):
    del notebook.cells[-1]


CHANGES = [
    (change_a_cell, "the cell evaluate is not what"),
    (change_the_version, "was run with 0.1"),
    (remove_a_cell, "has other cells"),
]


@each_framework
@pytest.mark.parametrize("change, message", CHANGES)
def test_a_change_of_the_notebook_is_found(framework, change, message):
    changed = copy.deepcopy(notebook_of(framework))
    change(changed)
    assert message in differences(framework, source_of(framework), changed)[0]


@each_framework
def test_notebook_has_been_run(framework):
    cells = code_of(notebook_of(framework))
    install = cells.pop("install", None)
    assert not install or (install.execution_count, install.outputs) == (None, [])
    assert [cell.execution_count for cell in cells.values()] == list(range(1, len(cells) + 1)), (
        "a cell was not run, or not in order: `make notebooks`"
    )
    kinds = {}
    for name, cell in cells.items():
        if cell.outputs:
            kinds[name] = [output.get("name", output.output_type) for output in cell.outputs]
    assert kinds == KINDS


@each_framework
def test_outputs_show_nothing_of_a_machine(framework):
    for name, cell in code_of(notebook_of(framework)).items():
        where = f"{name_of(framework)}, cell {name}"
        for text in texts_of(cell):
            assert not OF_A_MACHINE.search(text), f"{where}: {OF_A_MACHINE.search(text)}"
        expected = {"tags": [make_notebooks.NOT_RUN]} if name == "install" else {}
        assert cell.metadata == expected, f"{where}: other metadata: run `make notebooks`"


@each_framework
def test_installing_takes_the_pinned_versions_or_says_what_else_it_needs(framework):
    notebook = notebook_of(framework)
    command, *more = read_install(snippets.ROOT, framework.name).commands
    pinned = command.split(" install ")[1]
    cell = code_of(notebook).get("install")
    if cell:
        assert not more and cell.source == f"%pip install {pinned} {make_notebooks.DRAWN_BY}"
    else:
        text = notebook.cells[0].source
        assert all(line in text for line in [command, *more])


@each_framework
def test_pictures_are_small_and_have_a_text(framework):
    pictures = pictures_of(notebook_of(framework))
    assert list(pictures) == list(make_notebooks.TEXTS["pictures"])
    for name, (drawing, alt) in pictures.items():
        assert drawing.startswith("<svg") and "<metadata" not in drawing
        assert len(drawing) < KILOBYTES_OF_A_PICTURE * 1000, name
        assert alt.split(":")[0] == make_notebooks.TEXTS["pictures"][name].split(":")[0]


@each_framework
def test_digits_shown_are_the_first_of_the_data(framework):
    drawing, alt = pictures_of(notebook_of(framework))["digits"]
    assert drawing.count("<image") == DIGITS_SHOWN
    first = pictures_of(notebook_of(FRAMEWORKS[0]))["digits"]
    images = [re.findall(r"base64,([^\"]*)", picture) for picture in (drawing, first[0])]
    assert alt == first[1] and images[0] == images[1], "other digits in other frameworks"


@each_framework
def test_mistakes_are_mistakes_and_as_many_as_the_accuracy_says(framework):
    notebook = notebook_of(framework)
    drawing, alt = pictures_of(notebook)["mistakes"]
    mistakes = MISTAKE.findall(alt)
    assert drawing.count("<image") == len(mistakes) == DIGITS_SHOWN
    for label, digit, probability in mistakes:
        assert label != digit and 0.1 < float(probability) <= 1, (
            f"{name_of(framework)} shows {label} as {digit} ({probability}): run `make notebooks`"
        )
    cells = code_of(notebook)
    wrong, tried = map(int, re.findall(r"\d+", texts_of(cells["mistakes"])[0]))
    assert texts_of(cells["evaluate"])[0] == f"test accuracy {1 - wrong / tried:.2f}\n", (
        f"{name_of(framework)} counts {wrong} mistakes, which is another accuracy"
    )


def rising(drawing):
    """Return the fraction of the points of a drawn curve at which it rises."""
    curve = max(PATH.findall(drawing), key=len)
    heights = [float(point.split()[1]) for point in curve.split("L")[1:]]
    pairs = list(itertools.pairwise(heights))
    return sum(later < height for height, later in pairs) / len(pairs)  # y points down


@each_framework
def test_curve_is_the_loss_of_each_step(framework):
    """A mean of the steps so far, as Keras reports it, would hardly ever rise."""
    drawing, _ = pictures_of(notebook_of(framework))["curve"]
    assert rising(drawing) > LEAST_RISING, (
        f"the curve of {name_of(framework)} rises at {rising(drawing):.0%} of its points, as a "
        f"mean does: let snippets/{framework.name}/{make_notebooks.PROGRAM}.py keep the loss of "
        "each step"
    )


def test_a_curve_of_means_is_found():
    points = "L".join(f" {step} {90 - 80 / step:.3f} " for step in range(1, 200))
    assert rising(f'<path d="M 0 0 L{points}"/>') < LEAST_RISING


@each_framework
def test_notebook_prints_what_the_program_prints(framework):
    printed = snippets.output_path(framework, make_notebooks.PROGRAM).read_text("utf-8")
    evaluate = code_of(notebook_of(framework))["evaluate"]
    assert evaluate.outputs[0].text == printed, "run `make notebooks`"


@each_framework
def test_page_shows_the_notebook(site, framework):
    article = read(site, f"notebooks/{framework.name}.ipynb").select_one("article")
    expected = []
    for cell in notebook_of(framework).cells:
        texts = FENCED.findall(cell.source)
        if cell.cell_type == "code":
            texts = [cell.source, *texts_of(cell)]
        expected += [text.strip("\n") for text in texts]
    assert [code.get_text().strip("\n") for code in article.select("pre code")] == expected
    figures = article.select(".figure")
    assert [figure["aria-label"] for figure in figures] == [
        alt for _, alt in pictures_of(notebook_of(framework)).values()
    ]
    for figure in figures:
        assert figure["data-variant"] == framework.name
        assert not FIXED_COLOUR.search(str(figure)), "or it cannot be read on a dark page"
    assert any("var(--own)" in str(figure) for figure in figures)
    assert article.select(".highlight .k"), "the code is highlighted, as in the tabs"
    assert [link["href"] for link in article.select("a[download]")] == [
        f"{framework.name}.ipynb",
        f"../../snippets/{framework.name}/{make_notebooks.PROGRAM}.py",
    ]


@each_framework
def test_each_step_leads_to_the_same_one_of_the_others(site, framework):
    article = read(site, f"notebooks/{framework.name}.ipynb").select_one("article")
    others = [other for other in FRAMEWORKS if other.name != framework.name]
    steps = [heading["id"] for heading in article.select("h2")]
    assert len(steps) == len(make_notebooks.TEXTS["text"])
    links = [
        [link["href"] for link in line.select("a")] for line in article.select(".snippet-links")
    ]
    assert links == [[f"../{other.name}/#{step}" for other in others] for step in steps]


@each_framework
def test_a_host_opens_it_where_the_repository_is_known(framework):
    hook = runpy.run_path(str(snippets.ROOT / "theme" / "notebook_pages.py"))
    notebook = json.loads(make_notebooks.notebook_path(framework).read_text("utf-8"))
    name = f"notebooks/{framework.name}.ipynb"
    page = SimpleNamespace(file=SimpleNamespace(src_uri=name), url=f"notebooks/{framework.name}/")
    links = hook["links_of"](notebook, page, "https://github.com/owner/name/")
    host = hook["COLAB" if "install" in code_of(notebook_of(framework)) else "NBVIEWER"]
    assert f'"{host}owner/name/blob/main/docs/{name}"' in links
    for unknown in ("", "https://example.org/owner/name"):
        assert "owner" not in hook["links_of"](notebook, page, unknown)


def test_a_notebook_of_which_only_words_have_changed_keeps_what_it_printed():
    framework = FRAMEWORKS[0]
    before = notebook_of(framework)
    facts = VERSIONS["frameworks"][framework.name], VERSIONS["python"][framework.name]
    made = make_notebooks.build(framework, source_of(framework), *facts)
    made.cells[0].source = "Other words."
    assert make_notebooks.keep_outputs(before, made)
    assert code_of(made) == code_of(before) and made.cells[0].source == "Other words."
    code_of(made)["train"].source += "\n"
    assert not make_notebooks.keep_outputs(before, made)


@pytest.mark.slow
@each_framework
def test_notebook_runs(framework, tmp_path, monkeypatch):
    data = tmp_path / "few.npz"
    whole = np.load(mnist.prepare()[1])
    np.savez(data, **{name: array[:IMAGES] for name, array in whole.items()})
    before = data.read_bytes()
    kernel = make_notebooks.kernel_of(framework)
    monkeypatch.setattr(make_notebooks, "kernel_of", lambda _: kernel)
    notebook = make_notebooks.build(framework, source_of(framework), "", "")
    make_notebooks.run(framework, notebook, data)
    assert [name for name, cell in code_of(notebook).items() if cell.outputs] == list(KINDS)
    assert not kernel.has_kernel, "its process is still there"
    assert data.read_bytes() == before


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


def test_a_framework_without_words_of_its_own_is_told_where_to_write_them():
    framework = Framework("jax", "JAX", "jax", documentation={})
    with pytest.raises(snippets.FrameworkError, match=r"snippets/jax/notebook\.toml has no logits"):
        make_notebooks.build(framework, "x = 1\n", "", "")


def test_a_section_without_a_text_is_named():
    with pytest.raises(ValueError, match="has no text for the section other"):
        source = "# --8<-- [start:other]\nx = 1\n# --8<-- [end:other]\n"
        make_notebooks.build(FRAMEWORKS[0], source, "", "")


def test_a_notebook_that_is_not_there_is_named():
    with pytest.raises(SystemExit, match="There is no notebook of jax; there are: "):
        make_notebooks.main(["jax"])
