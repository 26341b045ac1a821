"""The workflows on GitHub: they use what was reviewed, may do what they need, and publish only what has passed."""

import re
from pathlib import Path

import pytest
import yaml

GITHUB = Path(__file__).resolve().parent.parent / ".github"
WORKFLOWS = sorted(GITHUB.glob("workflows/*.yml"))
PINNED = re.compile(r"uses: (\./\.github/actions/[\w-]+|[\w./-]+@[0-9a-f]{40} # v[\d.]+)\n")


def jobs_of(name):
    """Return the jobs of a workflow."""
    return yaml.safe_load((GITHUB / "workflows" / name).read_text("utf-8"))["jobs"]


@pytest.mark.parametrize(
    "file",
    [*WORKFLOWS, *GITHUB.glob("actions/*/action.yml")],
    ids=lambda file: file.relative_to(GITHUB).as_posix(),
)
def test_actions_are_pinned_by_commit(file):
    loose = [
        line.strip()
        for line in file.read_text("utf-8").splitlines(keepends=True)
        if "uses:" in line and not PINNED.search(line)
    ]
    assert not loose, (
        f"{file.name}: pin these by their 40-digit commit, with `# v1.2.3` behind it: {loose}"
    )


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_every_job_says_what_it_may_do_and_how_long(file):
    workflow = yaml.safe_load(file.read_text("utf-8"))
    assert workflow["permissions"] == {}, (
        f"{file.name}: write `permissions: {{}}` at its top, and in each job what it needs"
    )
    for name, job in workflow["jobs"].items():
        assert "permissions" in job and "timeout-minutes" in job, (
            f"{file.name}: the job {name} lacks permissions or timeout-minutes"
        )


def test_the_site_is_built_and_published_only_after_all_tests():
    jobs = jobs_of("tests.yml")
    tests = set(jobs) - {"build", "publish"}
    assert tests == {"cpu", "cntk", "article", "gpu"}
    assert set(jobs["build"]["needs"]) == tests, "build must need every job that tests"
    assert set(jobs["publish"]["needs"]) == tests | {"build"}, "publish must need every other job"
    for job in tests - {"gpu"}:
        assert f"needs.{job}.result == 'success'" in jobs["build"]["if"], (
            f"build must ask whether {job} has passed"
        )
    assert (
        """contains(fromJSON('["success", "skipped"]'), needs.gpu.result)""" in jobs["build"]["if"]
    )
    assert "needs.build.result == 'success'" in jobs["publish"]["if"]
    assert "github.ref == 'refs/heads/main'" in jobs["publish"]["if"]


def test_the_jobs_of_cpu_and_cntk_run_every_test_between_them():
    commands = [
        step["run"]
        for job in ("cpu", "cntk")
        for step in jobs_of("tests.yml")[job]["steps"]
        if "run" in step
    ]
    assert commands == [
        """make test PYTEST_ARGS='-k "not cntk"'""",
        """make test PYTEST_ARGS="-k cntk\"""",
    ]
