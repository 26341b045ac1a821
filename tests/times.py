"""Where the time of a run of the tests went, by kind: what is printed at its end.

The seconds are those of setting up, calling and ending each test, on the wall, and those for which
the test and all that it started had a processor. What several tests share, like the built site,
counts for the one that needed it first.
"""

import contextlib
import os
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import distribution
import pytest

# Which kind a test is of: the first whose expression is found in its id.
KINDS = {
    "snippets as files": r"test_snippets\.py",
    "snippets as copied": r"test_what_is_copied",
    "copy buttons": r"test_copy_button",
    "axe": r"test_page_is_accessible",
    "search": r"test_search",
    "browser": r"test_(browser|filter|budget)\.py",
    "rules": r"test_rules\.py",
    "parity": r"test_parity\.py",
    "speed": r"test_speed\.py",
    "notebooks": r"test_notebooks\.py",
    "porting and exchange": r"test_(porting|exchange)\.py",
    "other machines": r"test_machines\.py",
    "what to write instead": r"test_instead\.py",
    "site, MkDocs and Zensical": r"test_(site|builders)\.py",
    "a fifth framework": r"test_fifth_framework\.py",
    "serve": r"test_serve\.py",
    "code in pages": r"^docs/|README\.md",
    "the runner": r"test_(run_snippet|interpreter|write_outputs|kept_results|whole_run)\.py",
    "all others": "",
}


def kind_of(nodeid):
    """Return the kind of a test, given its id."""
    name = nodeid.partition("[")[0]
    return next(kind for kind, pattern in KINDS.items() if re.search(pattern, name))


def processor_seconds():
    """Return for how long this process and all that it started had a processor; 0 without /proc."""
    parents, ticks = {}, {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # it has ended
            fields = path.read_text("utf-8", "replace").rpartition(")")[2].split()
            pid = int(path.parent.name)
            parents[pid] = int(fields[1])
            ticks[pid] = sum(map(int, fields[11:15]))  # its own, and of children that have ended
    ours = set()
    more = {os.getpid()}
    while more:
        ours |= more
        more = {pid for pid, parent in parents.items() if parent in ours} - ours
    return sum(ticks.get(pid, 0) for pid in ours) / os.sysconf("SC_CLK_TCK")


@dataclass(eq=False)  # pytest keeps its plugins in sets
class Times:
    """The seconds and the number of the tests of each kind; a plugin of pytest that counts them."""

    began: float = field(default_factory=time.monotonic)
    seconds: Counter = field(default_factory=Counter)
    processor: Counter = field(default_factory=Counter)
    tests: Counter = field(default_factory=Counter)
    last: dict = field(default_factory=dict)
    """When each process that runs tests ended, in seconds after the start, and with what."""
    is_last_of_kind: bool = False
    processor_before: float | None = None

    def pytest_runtest_protocol(self, item, nextitem):
        """Look whether a test of another kind follows: to look at all processes takes a while."""
        following = nextitem and kind_of(nextitem.nodeid)
        self.is_last_of_kind = following != kind_of(item.nodeid)
        if self.processor_before is None:
            self.processor_before = processor_seconds()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item, call):
        """Add the seconds of the processor to the report of the last of some tests of a kind."""
        report = yield
        if call.when == "teardown" and self.is_last_of_kind:
            now = processor_seconds()
            report.processor = now - self.processor_before
            self.processor_before = now
        return report

    def pytest_runtest_logreport(self, report):
        """Count one of the three reports of a test: its beginning, itself, its end."""
        kind = kind_of(report.nodeid)
        self.seconds[kind] += report.duration
        self.processor[kind] += getattr(report, "processor", 0)
        self.tests[kind] += report.when == "teardown"
        if hasattr(report, "node"):  # only where pytest-xdist has several processes
            unit = distribution.unit_of(report.nodeid)
            self.last[report.node.gateway.id] = time.monotonic() - self.began, unit

    def lines(self, processes):
        """Return the table as lines; none where no test ran.

        processes: how many ran tests at the same time
        """
        total = sum(self.seconds.values())
        if not total:
            return []
        lines = [f"{'':28}{'seconds':>9}{'share':>8}{'processor':>11}{'tests':>8}"]
        for kind, seconds in self.seconds.most_common():
            lines.append(
                f"{kind:28}{seconds:9.1f}{seconds / total:8.1%}{self.processor[kind]:11.1f}"
                f"{self.tests[kind]:8}"
            )
        elapsed = time.monotonic() - self.began
        where = f"in {processes} processes, " if processes > 1 else ""
        lines.append(
            f"{'all':28}{total:9.1f}{1:8.1%}{sum(self.processor.values()):11.1f}"
            f"{sum(self.tests.values()):8}   "
            f"{where}{elapsed:.0f} s on the wall"
        )
        for process, (ended, unit) in sorted(self.last.items()):
            lines.append(f"{process} ended after {ended:.0f} s, with {unit}")
        return lines
