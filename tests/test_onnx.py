"""The test vectors of the ONNX standard, in every framework: the table of the site is what came of
them, and what is wrong is named."""

import shutil

import pytest

from lab.onnx import show, trying, vectors
from tools import snippets
from tools.frameworks import with_program

FRAMEWORKS = with_program(trying.PROGRAM)
READ = {operator for operator, _ in vectors.OPERATORS.values()}


@pytest.fixture(scope="module")
def tried():
    """What came of all vectors, by the label of each framework; and how many gradients."""
    read = vectors.read()
    found = {framework.label: trying.run(framework, read) for framework in FRAMEWORKS}
    return found, trying.compare_gradients(found)


def test_every_vector_is_reproduced_or_impossible(tried):
    problems = show.problems(tried[0])
    assert not problems, "\n".join(problems)


def test_the_table_is_what_came_of_them(tried):
    assert show.FILE.read_text("utf-8") == show.page(*tried), (
        f"{show.FILE.relative_to(snippets.ROOT)} is older than the programs: "
        "run python -m lab.onnx --write"
    )


def test_a_new_version_of_onnx_brings_no_vector_that_nobody_runs(tried):
    for operator in READ:
        assert any(each.vector.operator == operator for each in next(iter(tried[0].values()))), (
            f"the package onnx has no vector of {operator}: see lab/onnx/vectors.py"
        )


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """The programs of a framework that computes quickly, in a folder where they may be broken."""
    framework = next(each for each in FRAMEWORKS if each.base)
    folder = tmp_path / "lab"
    folder.mkdir()
    for path in [framework.program(trying.PROGRAM), *(snippets.ROOT / "lab/inside").glob("*.py")]:
        shutil.copy(path, folder)
    monkeypatch.setattr(type(framework), "program", lambda self, name: folder / f"{name}.py")
    return framework, folder


@pytest.mark.parametrize(
    "file, old, new, operator, said",
    [
        ("operators.py", "(alpha / size)", "alpha", "LRN", "lrn: is off by"),
        ("operators.py", "half = total // 2\n", "half = 0\n", "Conv", "autopad_same: is off by"),
        ("operators.py", "def LRN(", "def Lrn(", "LRN", "has no attribute 'LRN'"),
        (
            "operations.py",
            ".mean(axes, keepdim=True)",
            ".mean(axes)",
            "GlobalAveragePool",
            "is (1, 3)",
        ),
    ],
)
def test_a_mistake_is_named(copy, file, old, new, operator, said):
    framework, folder = copy
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text, f"{file} has no {old!r}: fix this test"
    path.write_text(text.replace(old, new), "utf-8")
    outcomes = trying.run(framework, vectors.read({operator}))
    assert said in "\n".join(show.problems({framework.label: outcomes}))


def test_a_wrong_operator_is_refused(capsys, monkeypatch):
    from lab.onnx import __main__ as command

    monkeypatch.setattr("sys.argv", ["lab.onnx", "Convolve"])
    with pytest.raises(SystemExit):
        command.main()
    assert "no vectors are read of Convolve; there are: Conv, " in capsys.readouterr().err
