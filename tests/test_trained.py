"""Nets that others trained, in every framework: each layer gives what it gives in their package."""

import os
import shutil
from dataclasses import replace
from itertools import chain

import pytest

from lab.trained import __main__ as command
from lab.trained import packages, running

FRAMEWORKS = running.able()
FOUND = 0.01  # what a planted mistake makes of a layer, at least
LEAST_PACKAGES, LEAST_LAYERS = 4, 10


def mistakes_of(framework):
    """Return the mistakes that a framework's table plants in its program."""
    return framework.table("lab/tests")["trained"]


def with_mistake(framework, mistake):
    """Return the program of a framework with one mistake."""
    source = framework.program(running.PROGRAM).read_text("utf-8")
    for old, new in mistake["change"]:
        where = f"snippets/{framework.name}/lab/trained.py"
        assert old in source, f"{where} has no {old}: change the tests.toml beside it"
        source = source.replace(old, new)
    return source


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """The folder of all nets, and one for each planted mistake, after all frameworks have run.

    Each framework starts once, for the nets and its mistakes.
    """
    right = tmp_path_factory.mktemp("nets")
    made = {"": right}
    try:
        running.read(right)
    except packages.PackageMissingError as error:
        pytest.fail(str(error), pytrace=False)
    for framework in FRAMEWORKS:
        cases = [(framework.program(running.PROGRAM), right)]
        for mistake in mistakes_of(framework):
            key = framework.name, mistake["words"]
            made[key] = tmp_path_factory.mktemp("mistake")
            for file in right.glob(f"{mistake['net']}.*"):
                shutil.copy(file, made[key])
            program = made[key] / "trained.py"
            program.write_text(with_mistake(framework, mistake), "utf-8")
            cases.append((program, made[key]))
        running.move(framework, *cases)
    return made


@pytest.fixture(scope="module")
def results(folders):
    """What came of all nets, as {net: [Compared, one for each framework]}."""
    return running.compared(folders[""], FRAMEWORKS)


def problems(results):
    """Return what is wrong with results, as sentences."""
    return [one.problem for one in chain(*results.values()) if one.problem]


def test_each_layer_gives_what_it_gives_in_the_package(results):
    assert not problems(results), "\n".join(problems(results))


def test_all_nets_are_there_in_all_frameworks(results):
    assert len(packages.MODULES) >= LEAST_PACKAGES
    assert sorted(results) == sorted(packages.names())
    for compared in results.values():
        assert [one.framework for one in compared] == [f.name for f in FRAMEWORKS]
        assert len(compared[0].layers) >= LEAST_LAYERS
        assert {tuple(one.layers) for one in compared} == {tuple(compared[0].layers)}


def test_the_answers_are_compared_with_those_of_the_package(results, folders):
    """And not only with another framework, as layers are that the package does not have."""
    for name, compared in results.items():
        own = running.given(folders[""], name, running.OWN)
        assert compared[0].answers and set(compared[0].answers) <= set(own), name
        assert len(set(compared[0].layers) & set(own)) > len(compared[0].layers) / 2, name


def test_no_answer_is_so_sure_that_it_hides_a_mistake(results, folders):
    """A probability of 1.0000 would be the same after many mistakes."""
    for name, compared in results.items():
        own = running.given(folders[""], name, running.OWN)
        for answer in compared[0].answers:
            assert own[answer].std() > 1e-3, f"{name}: {answer} hardly varies; give other images"


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=str)
def test_a_mistake_is_found_at_its_layer(framework, folders):
    assert mistakes_of(framework)
    for mistake in mistakes_of(framework):
        folder = folders[framework.name, mistake["words"]]
        other = next(f for f in FRAMEWORKS if f != framework)
        shutil.copy(folders[""] / f"{mistake['net']}.{other.name}.npz", folder)
        one = running.compare(folder, mistake["net"], framework, other)
        where = f"snippets/{framework.name}/lab/trained.py: {mistake['net']} differs from "
        assert one.problem.startswith(f"{where}{mistake['layer']} on, "), one.problem
        assert one.layers[mistake["layer"]] > FOUND, mistake


def test_a_missing_package_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(packages, "ENVIRONMENT", tmp_path / "nets")
    package = next(iter(packages.MODULES))
    message = (
        f"{package.name}, which has the weights of .*, is not in {tmp_path}/nets. "
        "Run `make environments`, which installs what requirements/nets.txt pins"
    )
    with pytest.raises(packages.PackageMissingError, match=message):
        running.read(tmp_path)
    with pytest.raises(SystemExit, match=message):
        command.main([])


class Malicious:
    """What writes a file when it is unpickled."""

    def __init__(self, path):
        self.path = str(path)

    def __reduce__(self):
        return os.mkdir, (self.path,)


def test_nothing_in_a_file_of_weights_is_executed(monkeypatch, tmp_path):
    """PyTorch's files are pickles; those of the other packages have no programs in them."""
    import torch

    from lab.trained import facenet

    file, trace = tmp_path / "pnet.pt", tmp_path / "trace"
    torch.save({"conv1.weight": Malicious(trace)}, file)
    monkeypatch.setattr(packages.Package, "file", lambda self, path: file)
    with pytest.raises(Exception, match="Weights only load failed"):
        facenet.weights("pnet")
    assert not trace.exists()


def test_a_layer_that_differs_is_named(results):
    one = next(iter(results.values()))[0]
    first, second = list(one.layers)[:2]
    wrong = replace(one, layers={first: 0.0, second: float("nan")})
    assert f"{one.net} differs from {second} on" in wrong.problem


def recorded(name):
    """Return a file of the page."""
    path = command.FOLDER / name
    assert path.is_file(), f"no {path}: run `python -m lab.trained --write`"
    return path.read_text("utf-8")


def without_differences(text):
    """Return the words of a table without its numbers, which are others on another processor."""
    lines = text.splitlines()
    return [[word for word in line.split() if not is_difference(word)] for line in lines]


def is_difference(word):
    """Tell whether a word is a number, or a part of one."""
    number = word.lstrip("-").replace(".", "")
    return "e-" in word or "⁻" in word or word in ("0", "×") or number.isdigit()


def test_what_the_page_shows_has_these_nets_and_layers(results, folders):
    for name, text in command.texts(results, folders[""]).items():
        assert without_differences(recorded(name)) == without_differences(text), (
            f"generated/trained-nets/{name} has other nets or layers: "
            "run `python -m lab.trained --write`"
        )


def test_what_the_page_shows_is_within_the_bound(results):
    for name, compared in results.items():
        lines = recorded(f"{name}.txt").partition("\n\n")[0].splitlines()[1:]
        assert len(lines) == len(compared[0].layers)
        shown = [float(word) for line in lines for word in line.split()[-len(FRAMEWORKS) :]]
        assert max(shown) <= running.BOUND
