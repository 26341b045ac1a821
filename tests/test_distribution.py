"""Tests in several processes: what belongs together stays together, and nothing outlives them."""

import os
import re
import signal
import subprocess
import sys
import time
from types import SimpleNamespace

import distribution
import pytest
import times
from processes import is_running, wait_until_gone

from tools.frameworks import ROOT, frameworks

FIRST = frameworks()[0].name


@pytest.mark.parametrize(
    "nodeid, unit",
    [
        (f"tests/test_snippets.py::test_snippet[{FIRST}-a/b]", f"tests/test_snippets.py[{FIRST}]"),
        (f"tests/test_rules.py::test_x[as_{FIRST}-{FIRST}-]", f"tests/test_rules.py[{FIRST}]"),
        (f"tests/test_rules.py::test_x[as_{FIRST}]", "tests/test_rules.py"),
        ("tests/test_rules.py::test_x", "tests/test_rules.py"),
        (f"tests/test_parity.py::test_x[{FIRST}]", "tests/test_parity.py"),
        (
            f"tests/test_each_page.py::test_x[layers/a-b.md-a/b-{FIRST}]",
            "tests/test_each_page.py[layers/a-b.md]",
        ),
        (f"tests/test_each_page.py::test_x[notebooks/{FIRST}.ipynb-light]", None),
        ("tests/test_choice.py::test_x[layers/a-b.md]", "tests/test_choice.py[test_x]"),
        ("tests/test_exchange.py::test_x[a]", "tests/test_porting.py"),
        ("docs/index.md::line 9", "docs/index.md"),
    ],
)
def test_what_belongs_together_is_a_unit(nodeid, unit):
    unit = unit or f"tests/test_each_page.py[notebooks/{FIRST}.ipynb]"
    assert distribution.unit_of(nodeid) == unit


def test_what_takes_long_comes_first_and_what_needs_it_last():
    files = ["test_browser", "test_pins", "test_parity", "test_snippets"]
    ids = [f"tests/{file}.py::test_x" for file in files]
    assert sorted(ids, key=distribution.rank) == ids[::-1]


def of_a_file(name, line):
    """Return what looks like a test that pytest has collected."""
    return SimpleNamespace(nodeid=name, location=(name.partition("::")[0], line, ""))


def test_tests_of_a_page_stand_together_in_the_order_of_their_file():
    file = "tests/test_each_page.py"
    one, other = of_a_file(f"{file}::test_x[a.md]", 1), of_a_file(f"{file}::test_x[b.md]", 1)
    first, second = of_a_file(f"{file}::test_a[a.md-1]", 2), of_a_file(f"{file}::test_a[b.md-1]", 2)
    elsewhere = of_a_file("tests/test_pins.py::test_y", 1)
    items = [first, other, elsewhere, second, one]
    pages = [one, first, other, second]
    assert distribution.in_order(items, by_rank=False) == [*pages, elsewhere]
    assert distribution.in_order(items, by_rank=True) == [elsewhere, *pages]


def test_every_file_that_is_named_is_there():
    named = {*distribution.FIRST, *distribution.LAST}
    named |= distribution.BY_FRAMEWORK | distribution.BY_PAGE | distribution.BY_FUNCTION
    named |= {*distribution.TOGETHER, *distribution.TOGETHER.values()}
    assert not [stem for stem in named if not (ROOT / "tests" / f"{stem}.py").is_file()]


@pytest.mark.parametrize(
    "nodeid, kind",
    [
        (f"tests/test_snippets.py::test_snippet[{FIRST}-a/b]", "snippets as files"),
        ("tests/test_each_page.py::test_what_is_copied_prints_it[a]", "snippets as copied"),
        ("tests/test_each_page.py::test_page_is_accessible[a]", "axe"),
        ("tests/test_browser.py::test_x", "browser"),
        ("docs/index.md::line 9", "code in pages"),
        ("tests/test_pins.py::test_x", "all others"),
    ],
)
def test_each_test_is_of_a_kind(nodeid, kind):
    assert times.kind_of(nodeid) == kind


QUICK = "tests/test_workflows.py", "tests/test_commands.py"


@pytest.mark.slow
def test_a_run_in_two_processes_says_where_its_time_went():
    command = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadscope", *QUICK]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "where the time went" in done.stdout and "all others" in done.stdout
    assert "in 2 processes" in done.stdout
    ended = r"(?m)^gw(\d) ended after \d+ s, with tests/test_(workflows|commands)\.py$"
    processes, units = zip(*re.findall(ended, done.stdout), strict=True)
    assert processes == ("0", "1") and set(units) == {"workflows", "commands"}


def test_there_is_one_process_more_than_there_are_cores(pytestconfig, monkeypatch):
    monkeypatch.setenv("PYTEST_XDIST_AUTO_NUM_WORKERS", "2")  # as on two cores
    monkeypatch.setattr(pytestconfig.option, "changed", False)  # as in `make test`
    assert pytestconfig.hook.pytest_xdist_auto_num_workers(config=pytestconfig) == 3


HANGS = """
import os, time
from pathlib import Path
from tools import interpreter
from tools.frameworks import Framework

PROGRAM = "import os, time; open({told!r}, 'a').write(str(os.getpid()) + chr(10)); time.sleep(90)"

def test_it():
    open({told!r}, "a").write(str(os.getpid()) + chr(10))
    plain = Framework("plain", "Plain Python", "json", {{}})
    interpreter.run(plain, "-", input=PROGRAM)
"""


@pytest.mark.slow
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_outlives_a_run_that_is_interrupted(sent, tmp_path):
    told = tmp_path / "pids"
    for name in "test_one.py", "test_two.py":
        (tmp_path / name).write_text(HANGS.format(told=str(told)))
    (tmp_path / "pytest.ini").touch()
    run = subprocess.Popen(
        [sys.executable, "-c", FOREGROUND, "-q", "-n", "2", "--dist", "loadscope", "."],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not told.is_file() or len(told.read_text().split()) < 4:
        assert run.poll() is None
        time.sleep(0.05)
    pids = [int(pid) for pid in told.read_text().split()]
    assert all(map(is_running, pids))
    run.send_signal(sent)
    run.wait()
    assert all(map(wait_until_gone, pids)), f"a process outlives {sent.name}"


FOREGROUND = """
import signal, sys, pytest
signal.signal(signal.SIGINT, signal.default_int_handler)  # which who runs behind `&` ignores
sys.exit(pytest.main(sys.argv[1:]))
"""
