"""The recorded results belong to what is here, and so do their tables, figures and words."""

import ast
import shutil
from functools import cache

import pytest

from lab import measure, records, sources
from lab.parity import gradients
from tools import draw_figures, frameworks

RECORDS = measure.recorded()


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_results_belong_to_their_sources(name):
    fail_if_stale(name, RECORDS[name])


def fail_if_stale(name, record):
    """Fail unless a section was measured with the sources that are here."""
    if record["hash"] != measure.SECTIONS[name].hash:
        pytest.fail(
            f"generated/results/results.json, section {name}: its numbers were measured with other "
            f"sources: run `python -m lab.measure {name}`",
            pytrace=False,
        )


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_stale_results_are_refused(name):
    with pytest.raises(
        pytest.fail.Exception, match=f"section {name}: its numbers were measured with other sources"
    ):
        fail_if_stale(name, {**RECORDS[name], "hash": "of other sources"})


def test_results_are_those_of_full_epochs_of_mnist():
    assert set(RECORDS) == set(measure.SECTIONS), "results.json lacks a section: run `make results`"
    parity, accuracy = RECORDS["parity"]["numbers"], RECORDS["accuracy"]["numbers"]
    assert (parity["data"], parity["steps"]) == ("mnist", 469)
    assert (accuracy["data"], accuracy["epochs"]) == ("mnist", 10)


def test_tables_are_those_of_the_numbers():
    expected = measure.made_from(RECORDS, "tables")
    written = {
        path.stem: path.read_text("utf-8")
        for path in measure.FOLDER.glob("*.md")
        if path.stem not in measure.OTHERS
    }
    assert written == expected, (
        "generated/results/*.md are not those of results.json: run `python -m lab.measure --tables`"
    )


def test_figures_are_those_of_the_numbers():
    for name, text in measure.made_from(RECORDS, "figures").items():
        path = draw_figures.FOLDER / f"{name}.svg"
        assert path.is_file() and path.read_text("utf-8") == text, (
            f"generated/figures/{name}.svg is stale: run `make figures`"
        )
        assert len(text) < 60_000, f"{name}.svg has {len(text):,} bytes"


PARITY = RECORDS["parity"]["numbers"]


def test_recorded_float64_agrees_to_twelve_digits():
    for key, run in PARITY["float64"].items():
        assert run["digits"] >= 12, f"{key}, float64: {run['digits']:.1f} digits"
        assert run["same"] == 10_000, f"{key}, float64: {run['same']} predictions"


def test_recorded_smooth_twins_stay_together():
    for kind in "smooth", "smooth_nudged":
        for key, run in PARITY[kind].items():
            largest = run["loss"][-1][1]
            assert largest < 1e-6, f"{key}: the {kind} twin parts by {largest:.1e}"


def test_recorded_gradients_are_off_where_a_winner_changed_and_nowhere_else():
    for key, judged in PARITY["gradients"].items():
        median = max(judged["median"].values())
        assert median <= 5e-6, f"{key}: median of a gradient {median:.1e}"
        assert set(judged["off"]) <= set(judged["with_change"]), (
            f"{key}: a gradient is off where no winner changed"
        )
        assert (judged["largest_with_own_winners"] or 0) <= gradients.OFF, (
            f"{key}: its winners do not explain its gradient"
        )


RECORDED_OPTIMIZERS = {
    framework: errors
    for by_backend in PARITY["optimizers"].values()
    for framework, errors in records.in_order(by_backend).items()
}


@pytest.mark.parametrize("framework", RECORDED_OPTIMIZERS, ids=str)
def test_recorded_optimizers_are_rounded_where_the_page_says_so(framework):
    known = framework.table("lab/tests")["optimizers"]
    rounded = framework.key in known["rounded"]
    for name, errors in RECORDED_OPTIMIZERS[framework].items():
        if not (rounded and name in known["rounded_always"]):
            assert errors["float64"] < 1e-14, (
                f"{framework.label}: {name} with np.float64 is off by {errors['float64']:.1e}"
            )
        assert rounded or errors["float"] < 1e-14, (
            f"{framework.label}: {name} with a float is off by {errors['float']:.1e}"
        )


def test_what_is_recorded_of_a_framework_that_is_gone_is_left_out():
    first = frameworks.order()[0]
    shown = records.in_order({"a-framework-of-old": 1, first: 2})
    assert [(framework.key, number) for framework, number in shown.items()] == [(first, 2)]


def without(value, key):
    """Return recorded numbers without those of a framework, on whichever backend."""
    if isinstance(value, list):
        return [without(entry, key) for entry in value if not of_framework(entry, key)]
    if isinstance(value, dict):
        names = [name for name in value if name.partition("-")[0] != key]
        return {name: without(value[name], key) for name in names}
    return value


def of_framework(entry, key):
    """Tell whether an entry of a list is about a framework."""
    return isinstance(entry, dict) and entry.get("framework") == key


MEASURED = sorted(PARITY["trained"].keys() - {PARITY["base"]})


@pytest.mark.parametrize("section", ["parity", "accuracy", "speed"])
@pytest.mark.parametrize("key", MEASURED)
def test_framework_without_results_is_left_out(section, key):
    """One that has no such program, or a new one that nobody has measured yet."""
    record, show = RECORDS[section], measure.SECTIONS[section].show
    label = records.label(key)
    less = {**record, "numbers": without(record["numbers"], key)}
    for kind in "tables", "figures":
        whole, made = getattr(show, kind)(record), getattr(show, kind)(less)
        assert made.keys() <= whole.keys()
        cells = [f"| {label} |", f">{label}<", f" {label}, loss |", f"| {label}: "]
        text = "".join(made.values())
        assert not [cell for cell in cells if cell in text], f"{kind} of {section} name {label}"


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of what the hashes are made of, in which something may be changed."""
    hashes_here()
    for name in ("lab", "tools", "snippets", "requirements"):
        shutil.copytree(frameworks.ROOT / name, tmp_path / name, symlinks=True)
    monkeypatch.setattr(frameworks, "ROOT", tmp_path)
    return tmp_path


@cache
def hashes_here():
    """Return what the hashes are before anything is changed."""
    return hashes()


def hashes():
    return {name: section.hash for name, section in measure.SECTIONS.items()}


def replace(path, old, new):
    text = path.read_text("utf-8")
    assert old in text, f"{path} has no {old}: fix this test"
    path.write_text(text.replace(old, new), "utf-8")


def prepend(path, text):
    path.write_text(f"{text}\n{path.read_text('utf-8')}", "utf-8")


def append(path, text):
    path.write_text(f"{path.read_text('utf-8')}\n{text}\n", "utf-8")


def move(folder):
    """Move a module of the parity section to another room, and import it from there."""
    (folder / "lab" / "parity" / "reference.py").rename(folder / "lab" / "net_in_numpy.py")
    for path in (folder / "lab" / "parity").glob("*.py"):
        text = path.read_text("utf-8")
        lines = [line for line in text.splitlines() if line.startswith("from lab.parity import")]
        for line in lines:
            names = line.removeprefix("from lab.parity import ").split(", ")
            if "reference" in names:
                names.remove("reference")
                kept = f"from lab.parity import {', '.join(names)}\nfrom lab import net_in_numpy"
                text = text.replace(line, kept).replace("reference.", "net_in_numpy.")
        path.write_text(text, "utf-8")


FIRST = frameworks.order()[0]
SAME = {  # what makes nothing stale
    "a module moved and renamed": move,
    "another layout": lambda r: replace(
        r / "lab/parity/reference.py", "    return -logarithms", "\n    return -  logarithms"
    ),
    "a comment": lambda r: replace(r / "lab/weights.py", "SEED = 0", "SEED = 0  # any will do"),
    "a docstring": lambda r: replace(
        r / "lab/parity/errors.py", "Return the largest", "The largest"
    ),
    "a message": lambda r: replace(
        r / "lab/parity/jobs.py", "no field of a job", "nothing in a job"
    ),
    "a message of progress": lambda r: replace(
        r / "lab/parity/experiments.py", "gradients judged", "judged"
    ),
    "a table": lambda r: replace(r / "lab/parity/show.py", "largest error of a logit", "error"),
    "a figure": lambda r: replace(
        r / "lab/parity/figures.py", "MOST_POINTS = 120", "MOST_POINTS = 9"
    ),
    "a label": lambda r: replace(
        r / f"snippets/{FIRST}/framework.toml", "label =", "label = 'x' #"
    ),
    "a limit of a test": lambda r: (r / f"snippets/{FIRST}/lab/tests.toml").write_text("[limits]"),
    "how a process is ended": lambda r: replace(
        r / "tools/interpreter.py", "SECONDS_TO_END = 5", "SECONDS_TO_END = 6"
    ),
    "a package that none of them imports": lambda r: replace(
        r / "requirements/tests.txt", "pytest==", "pytest==1"
    ),
}
CHANGED = {  # what makes these sections stale
    "a number of the net in NumPy": (
        lambda r: replace(r / "lab/parity/reference.py", "arange(4)", "arange(5)"),
        {"parity"},
    ),
    "the start": (
        lambda r: replace(r / "lab/weights.py", "SEED = 0", "SEED = 1"),
        {"parity", "accuracy", "speed"},
    ),
    "the recipe": (
        lambda r: replace(r / "lab/inside/common.py", "MOMENTUM = 0.9", "MOMENTUM = 0.8"),
        {"parity", "accuracy", "speed"},
    ),
    "a job": (
        lambda r: replace(r / "lab/parity/epochs.py", "10 if", "11 if"),
        {"accuracy"},
    ),
    "the kind of an error": (
        lambda r: replace(r / "lab/inside/common.py", "raise TypeError", "raise ValueError"),
        {"parity", "accuracy", "speed"},
    ),
    "how often is timed": (
        lambda r: replace(r / "lab/speed/measuring.py", "ROUNDS = 11", "ROUNDS = 12"),
        {"speed"},
    ),
    "the net of a framework": (
        lambda r: append(r / f"snippets/{FIRST}/lab/net.py", "ONE_MORE = 1"),
        {"parity", "accuracy", "speed"},
    ),
    "a variant": (
        lambda r: append(r / f"snippets/{FIRST}/lab/speed.toml", '[[variants]]\nname = "new"'),
        {"speed"},
    ),
    "the environment of a framework": (
        lambda r: prepend(r / f"snippets/{FIRST}/framework.toml", "least_threads = 3"),
        set(RECORDS),
    ),
    "the environment of all": (
        lambda r: replace(r / "tools/interpreter.py", '"NVIDIA_TF32_OVERRIDE": "0"', '"X": "0"'),
        set(RECORDS),
    ),
    "a package": (
        lambda r: replace(r / "requirements/tests.txt", "numpy==", "numpy==1"),
        set(RECORDS),
    ),
}


@pytest.mark.parametrize("change", SAME)
def test_hash_stays(copy, change):
    before = hashes_here()
    SAME[change](copy)
    assert hashes() == before


@pytest.mark.parametrize("change", CHANGED)
def test_hash_changes(copy, change):
    before = hashes_here()
    change_it, stale = CHANGED[change]
    change_it(copy)
    assert {name for name, hash_ in hashes().items() if hash_ != before[name]} == stale


def statements(text):
    return sources.statements(ast.parse(text))


def test_order_counts_but_for_that_of_functions():
    assert statements("a()\nb()") != statements("b()\na()")
    assert statements("def f(): g()\ndef h(): k()") == statements("def h(): k()\ndef f(): g()")


def test_a_module_that_is_newly_imported_counts(copy):
    """Nobody lists the modules: they are found."""
    before = hashes()
    replace(
        copy / "lab/parity/errors.py",
        "import numpy as np",
        "import numpy as np\nfrom lab import new",
    )
    (copy / "lab" / "new.py").write_text("FACTOR = 2\n")
    with_it = hashes()
    (copy / "lab" / "new.py").write_text("FACTOR = 3\n")
    assert before["parity"] != with_it["parity"] != hashes()["parity"]


def test_framework_whose_package_is_not_pinned_is_named(copy):
    framework = frameworks.frameworks()[0]
    replace(copy / framework.requirements, f"\n{framework.module}==", "\nnothing==")
    with pytest.raises(
        sources.SourceError, match=f"{framework.requirements} does not pin {framework.module}"
    ):
        hashes()
