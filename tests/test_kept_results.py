"""A program that ran in this run is not run again; one that differs in anything is."""

import dataclasses
import subprocess
import sys

import kept_results
import numpy as np
import pytest
from kept_results import KeptResults
from processes import one_of_each_python
from whole_run import WholeRun

from tools import snippets
from tools.frameworks import ROOT, Framework

FIRST, *_ = PYTHONS = one_of_each_python()
NAME = "snippets/a/b.py"
PROGRAM = """\
import os, sys
import numpy as np

x = np.load("data.npz")["x"]  # (1,)
with open({ran!r}, "a") as file:
    file.write("once\\n")
print(x, sys.version, os.environ.get("A_VARIABLE"), __file__[-1])
raise ValueError
"""


@pytest.fixture
def results(tmp_path):
    return KeptResults(WholeRun(tmp_path, in_a_worker=False))


@pytest.fixture
def ran(tmp_path):
    """Return a function that says how often the program has been run."""
    file = tmp_path / "ran"
    return lambda: len(file.read_text().splitlines()) if file.exists() else 0


@pytest.fixture
def program(tmp_path, monkeypatch):
    """A program that prints all that it can see, and fails, so that its name stands there too."""
    offer(tmp_path, monkeypatch, 1)
    monkeypatch.setattr(snippets, "PARENTS", {})
    return PROGRAM.format(ran=str(tmp_path / "ran"))


def offer(folder, monkeypatch, number):
    """Let the file that pages offer be one that holds a number."""
    data = folder / str(number) / "data.npz"
    data.parent.mkdir()
    np.savez(data, x=np.full(1, number))
    monkeypatch.setattr(snippets, "offered", lambda: [data])


def test_the_same_program_is_run_once(results, program, ran):
    first = results.run(FIRST, program, NAME)
    assert results.run(FIRST, program, NAME) == first and ran() == 1
    marked = f"# --8<-- [start:a]\n{program}# --8<-- [end:a]\n"
    assert results.run(FIRST, marked, NAME) == first and ran() == 1, "marks are no difference"


def test_another_process_of_the_run_does_not_run_it_again(results, program, ran):
    first = results.run(FIRST, program, NAME)
    other = KeptResults(results.whole_run)
    assert other.run(FIRST, program, NAME) == first and ran() == 1


# What the tests do in their own process, among them the build of a site and digits of scikit-learn.
AS_THE_TESTS_DO = """
from tools import interpreter, snippets

framework = snippets.frameworks()[0]
before = interpreter.environment(framework)
from mkdocs.config import load_config
config = load_config("mkdocs.yml")
config.plugins.on_config(config)
import sklearn.datasets
after = interpreter.environment(framework)
print(*sorted(name for name, _ in before.items() ^ after.items()))
"""


def test_what_the_tests_do_in_their_process_runs_nothing_again():
    command = [sys.executable, "-c", AS_THE_TESTS_DO]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    left = sorted(set(done.stdout.split()))
    assert not left, (
        f"the environment of programs changes while the tests run: {', '.join(left)}. All programs "
        "would be run again: name it in OF_OUR_OWN of tools/interpreter.py"
    )


def test_another_run_runs_it_again(results, program, ran, tmp_path):
    results.run(FIRST, program, NAME)
    (tmp_path / "other").mkdir()
    KeptResults(WholeRun(tmp_path / "other", in_a_worker=False)).run(FIRST, program, NAME)
    assert ran() == 2


@dataclasses.dataclass
class Run:
    """What a run of a program is given; a change alters one of these."""

    framework: Framework
    program: str
    name: str = NAME
    gpu: bool = False


def change_program(run, monkeypatch, folder):
    run.program = run.program.replace("print(x,", "print(-x,")


def change_name(run, monkeypatch, folder):
    run.name = "snippets/a/c.py"


def change_framework(run, monkeypatch, folder):
    run.framework = PYTHONS[-1]


def change_environment(run, monkeypatch, folder):
    monkeypatch.setenv("A_VARIABLE", "1")
    monkeypatch.setattr(snippets, "PARENTS", {})


def change_data(run, monkeypatch, folder):
    offer(folder, monkeypatch, 2)


def change_seconds(run, monkeypatch, folder):
    monkeypatch.setattr(snippets, "SECONDS_TO_RUN", 0)


CHANGES = {
    "program": change_program,
    "name": change_name,
    "framework": change_framework,
    "environment": change_environment,
    "data": change_data,
    "seconds": change_seconds,
}


def is_right(results, run):
    """Tell whether a kept result is what a run gives."""
    kept = results.run(run.framework, run.program, run.name, run.gpu)
    return kept == snippets.run(run.framework, run.program, run.name, run.gpu)


@pytest.mark.parametrize("part", CHANGES)
def test_a_change_of_what_a_result_depends_on_is_seen(
    results, program, part, monkeypatch, tmp_path
):
    run = Run(FIRST, program)
    assert is_right(results, run)
    CHANGES[part](run, monkeypatch, tmp_path)
    assert is_right(results, run)


@pytest.mark.parametrize("part", CHANGES)
def test_a_key_that_lacks_something_would_be_found(results, program, part, monkeypatch, tmp_path):
    """Broken on purpose: without a part in the key, the result of another program is taken."""
    key_of = kept_results.key_of

    def key_without(parts):
        return key_of({name: parts[name] for name in parts if name != part})

    monkeypatch.setattr(kept_results, "key_of", key_without)
    run = Run(FIRST, program)
    assert is_right(results, run)
    CHANGES[part](run, monkeypatch, tmp_path)
    assert not is_right(results, run)


def test_the_key_has_each_part(program):
    parts = kept_results.everything(FIRST, program, NAME)
    assert set(parts) == {*CHANGES, "gpu", "runner"}
    known = {kept_results.key_of(parts)}
    known |= {kept_results.key_of({**parts, part: "other"}) for part in parts}
    assert len(known) == 1 + len(parts)


TWO_AT_A_TIME = """
import sys, time
from pathlib import Path
sys.path[:0] = [{tests!r}, {root!r}]
from whole_run import WholeRun

def make(path):
    time.sleep(1)
    with open(path, "a") as file:
        file.write("made\\n")

print(WholeRun(Path({folder!r}), in_a_worker=False).made_once("thing", make).read_text())
"""


def test_what_two_processes_need_is_made_once(tmp_path):
    tests = str(ROOT / "tests")
    source = TWO_AT_A_TIME.format(tests=tests, root=str(ROOT), folder=str(tmp_path))
    processes = [
        subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    assert [process.communicate()[0] for process in processes] == ["made\n\n"] * 2


def test_what_could_not_be_made_is_tried_again(tmp_path):
    whole_run = WholeRun(tmp_path, in_a_worker=False)
    with pytest.raises(ZeroDivisionError):
        whole_run.made_once("thing", lambda path: 1 / 0)
    path = whole_run.made_once("thing", lambda path: path.write_text("made"))
    assert path.read_text() == "made"
