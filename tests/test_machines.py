"""What snippets print does not depend on the processor: a sample of them, as on other machines.

All of them: ``python -m tools.try_machines``.
"""

import pytest
from processes import one_of_each_python

from tools import snippets, try_machines
from tools.frameworks import Mode

FIRST = [  # the least like the machines of today; the others take another minute
    pytest.param(framework, framework.machines[0], id=framework.name)
    for framework in snippets.frameworks()
    if framework.machines
]


@pytest.mark.slow
@pytest.mark.parametrize("framework, machine", FIRST)
def test_a_sample_prints_the_same_as_on_another_machine(framework, machine):
    parts = try_machines.sample(framework)
    problems = try_machines.differences(framework, machine, parts)
    assert not problems, "\n\n".join(problems)


SPEAKS = """\
import os

import numpy as np

x = np.zeros(2)  # (2,)
print(os.environ.get("OMP_NUM_THREADS"))
"""
FEW = Mode("on one core", {"OMP_NUM_THREADS": "1"})


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A repository of one snippet, which prints how many threads it is told to use."""
    framework, *_ = one_of_each_python()  # NumPy only, which is imported at once
    snippet = tmp_path / "snippets" / framework.name / "dense" / "threads.py"
    output = tmp_path / "generated" / "outputs" / "dense" / "threads.txt"
    for path in snippet, output:
        path.parent.mkdir(parents=True)
    snippet.write_text(SPEAKS)
    output.write_text("2\n")
    monkeypatch.setattr(snippets, "ROOT", tmp_path)
    monkeypatch.setattr(snippets, "SNIPPETS", tmp_path / "snippets")
    monkeypatch.setattr(snippets, "OUTPUTS", tmp_path / "generated" / "outputs")
    monkeypatch.setattr(snippets, "PARENTS", {})
    monkeypatch.setenv("OMP_NUM_THREADS", "2")
    return framework


def test_what_depends_on_the_machine_is_named_with_both_texts(place):
    (words,) = try_machines.differences(place, FEW, ["dense/threads"])
    assert f"snippets/{place.name}/dense/threads.py, in {place.label} on one core" in words
    assert "(OMP_NUM_THREADS=1) prints\n1\nand not what generated/outputs/" in words
    assert "says:\n2\n" in words
    assert not snippets.PARENTS, "the process of that machine should have ended"


def test_the_sample_has_each_topic_once_and_what_once_depended_on_the_machine():
    for framework in snippets.frameworks():
        parts = try_machines.sample(framework)
        every = try_machines.all_parts(framework)
        assert {part.partition("/")[0] for part in parts} == {
            part.partition("/")[0] for part in every
        }
        once = framework.table("tests").get("once_depended_on_the_machine", [])
        unknown = set(once) - set(every)
        assert not unknown, f"snippets/{framework.name}/tests.toml: no parts {sorted(unknown)}"
