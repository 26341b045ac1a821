"""What whoever waits is shown: a line on a terminal, lines in a log, nothing where it is quick."""

import io
import os
import pty
import re
import subprocess
import sys
import time

import pytest

from tools import progress
from tools.frameworks import ROOT

PROGRAM = """\
import time
from tools import progress
progress.IN_A_LOG = progress.ON_A_TERMINAL = 0.01
for item in progress.track(["one", "two"], "Counting"):
    time.sleep(0.3)
    progress.say(f"{item} counted")
"""


@pytest.fixture
def log(monkeypatch):
    """A log in which a line comes every hundredth of a second."""
    monkeypatch.setattr(progress, "IN_A_LOG", 0.01)
    return io.StringIO()


def wait_for_a_line(log, text):
    """Wait until a log ends in a line that begins with a text."""
    begun = time.monotonic()
    while not log.getvalue().rpartition("\n")[0].rpartition("\n")[2].startswith(text):
        assert time.monotonic() - begun < 10, log.getvalue()
        time.sleep(0.005)


def test_a_log_says_what_is_done_and_what_is_left(log):
    items = progress.track(["a", "b", "c"], "Counting", name=str.upper, stream=log)
    next(items)
    wait_for_a_line(log, "Counting: 0 of 3 done, now A, 0:0")
    next(items)
    wait_for_a_line(log, "Counting: 1 of 3 done, now B, about 0:0")
    assert re.search(r"now B, about 0:0\d left, 0:0\d so far\n$", log.getvalue())
    assert list(items) == ["c"]
    assert progress.shown == []


def test_what_is_quick_says_nothing():
    log = io.StringIO()
    assert list(progress.track("abc", "Counting", stream=log)) == ["a", "b", "c"]
    assert list(progress.track([], "Counting", stream=log)) == []
    assert log.getvalue() == ""


def test_the_line_goes_when_the_work_fails(log):
    with pytest.raises(ZeroDivisionError):
        for item in progress.track([1, 0], "Dividing", stream=log):
            1 / item
    assert progress.shown == []


def test_of_two_lines_the_inner_one_is_seen(log):
    with progress.Line(lambda: "outer", log), progress.Line(lambda: "inner", log):
        wait_for_a_line(log, "inner")
    assert "outer" not in log.getvalue().partition("inner")[2]


def test_standard_output_stays_what_it_was():
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "one counted\ntwo counted\n"
    assert "Counting: 0 of 2 done, now one, 0:00 so far\n" in done.stderr


def test_a_terminal_has_one_line_that_is_rewritten():
    master, terminal = pty.openpty()
    environment = {**os.environ, "COLUMNS": "30"}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env=environment,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    text = read_all(master)
    assert process.wait() == 0
    states = [state for state in text.split(progress.ERASE) if state]
    assert "Counting: 0 of 2 done, now on" in states  # and no column more, or it would be two lines
    assert [state for state in states if "\n" in state] == ["one counted\r\n", "two counted\r\n"]
    assert text.endswith(progress.ERASE)


def read_all(terminal):
    """Return everything that is written to a terminal until it is closed."""
    text = b""
    while True:
        try:
            more = os.read(terminal, 65536)
        except OSError:  # the other side is closed
            return text.decode()
        text += more


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (7.9, "0:07"), (90, "1:30"), (3723, "1:02:03")]
)
def test_a_time_is_read_at_a_glance(seconds, text):
    assert progress.clock(seconds) == text


QUICK = {  # seconds
    "tools.port",
    "tools.new_part",
    "tools.wrap_pages",
    "tools.draw_figures",
    "tools.make_archive",
}


def silent_commands(makefile):
    """Return the programs of this repository that a Makefile runs and that show no progress."""
    programs = set(re.findall(r"-m ((?:tools|lab)\.[\w.]+)", makefile)) - QUICK
    return [program for program in sorted(programs) if not shows_progress(program)]


def shows_progress(program):
    """Tell whether a program, or what of this repository it calls for that, shows progress."""
    path = ROOT / program.replace(".", "/")
    files = path.rglob("*.py") if path.is_dir() else [path.with_suffix(".py")]
    source = "".join(file.read_text("utf-8") for file in files)
    called = "progress.Line(", "progress.track(", "environments", "Environment("
    return any(name in source for name in called)


def test_each_command_that_takes_its_time_shows_how_far_it_is():
    silent = silent_commands((ROOT / "Makefile").read_text("utf-8"))
    assert silent == [], "let them use tools/progress.py; what takes a few seconds is in QUICK"


def test_a_command_without_progress_is_named():
    line = "slow:\n\t$(TESTS)/bin/python -m tools.compare_sites\n"
    assert silent_commands(line) == ["tools.compare_sites"]
