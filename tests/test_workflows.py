"""The workflow on GitHub publishes only what has passed. zizmor and actionlint look at the rest."""

from pathlib import Path

import pytest
import yaml

WORKFLOW = Path(__file__).resolve().parent.parent / ".github" / "workflows" / "tests.yml"
PUBLISHING = {"build", "publish"}


def complaints(jobs):
    """Return a line for each way round a job that tests, given the jobs of a workflow."""
    tests = set(jobs) - PUBLISHING
    lines = [
        f"build does not need {name}: add it to its `needs`"
        for name in sorted(tests - set(jobs["build"]["needs"]))
    ]
    for name in sorted(tests):
        may_be_skipped = "vars." in jobs[name].get("if", "")  # it needs a machine that few have
        condition = (
            f"""contains(fromJSON('["success", "skipped"]'), needs.{name}.result)"""
            if may_be_skipped
            else f"needs.{name}.result == 'success'"
        )
        if condition not in jobs["build"]["if"]:
            lines.append(
                f"build does not ask whether {name} has passed: add to its `if` {condition}"
            )
    if "needs.build.result == 'success'" not in jobs["publish"]["if"]:
        lines.append("publish does not ask whether the site was built")
    if "github.ref == 'refs/heads/main'" not in jobs["publish"]["if"]:
        lines.append("publish runs on other branches than main")
    return lines


def read():
    return yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]


def test_the_site_is_published_only_after_all_tests():
    jobs = read()
    assert len(jobs) > len(PUBLISHING)
    assert complaints(jobs) == []


def commands(job):
    return [step["run"] for step in job["steps"] if "run" in step]


def test_every_test_is_run_by_one_of_the_jobs():
    jobs = read()
    assert commands(jobs["cpu"]) == [
        """make test PYTEST_ARGS='-m "not own_python and not article"'"""
    ]
    assert commands(jobs["cntk"]) == ["""make test PYTEST_ARGS='-m "own_python and not article"'"""]
    assert commands(jobs["article"]) == ["make article"]


def without_a_need(jobs):
    jobs["build"]["needs"].remove("lint")


def without_a_question(jobs):
    jobs["build"]["if"] = jobs["build"]["if"].replace("needs.cntk.result == 'success'", "true")


def from_any_branch(jobs):
    jobs["publish"]["if"] = "needs.build.result == 'success'"


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        (without_a_need, "build does not need lint: add it to its `needs`"),
        (without_a_question, "build does not ask whether cntk has passed"),
        (from_any_branch, "publish runs on other branches than main"),
    ],
)
def test_a_way_round_the_tests_is_found(damage, complaint):
    jobs = read()
    damage(jobs)
    (line,) = complaints(jobs)
    assert line.startswith(complaint)
