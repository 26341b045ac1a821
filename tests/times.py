"""Where the time of a run of the tests went, by kind: what is printed at its end.

The seconds are those of setting up, calling and ending each test, on the wall. What several tests
share, like the built site, counts for the one that needed it first.
"""

import re
import time
from collections import Counter
from dataclasses import dataclass, field

import distribution

# Which kind a test is of: the first whose expression is found in its id.
KINDS = {
    "snippets as files": r"test_snippets\.py",
    "snippets as copied": r"test_what_is_copied",
    "copy buttons": r"test_copy_button",
    "axe": r"test_(page|a_comparison)_is_accessible",
    "search": r"test_search",
    "browser": r"test_(browser|each_page|arrival|budget|choice|frame|lists)\.py",
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


@dataclass(eq=False)  # pytest keeps its plugins in sets
class Times:
    """The seconds and the number of the tests of each kind; a plugin of pytest that counts them."""

    began: float = field(default_factory=time.monotonic)
    seconds: Counter = field(default_factory=Counter)
    tests: Counter = field(default_factory=Counter)
    last: dict = field(default_factory=dict)
    """When each process that runs tests ended, in seconds after the start, and with what."""

    def pytest_runtest_logreport(self, report):
        """Count one of the three reports of a test: its beginning, itself, its end."""
        kind = kind_of(report.nodeid)
        self.seconds[kind] += report.duration
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
        lines = [f"{'':28}{'seconds':>9}{'share':>8}{'tests':>8}"]
        for kind, seconds in self.seconds.most_common():
            lines.append(f"{kind:28}{seconds:9.1f}{seconds / total:8.1%}{self.tests[kind]:8}")
        elapsed = time.monotonic() - self.began
        where = f"in {processes} processes, " if processes > 1 else ""
        lines.append(
            f"{'all':28}{total:9.1f}{1:8.1%}{sum(self.tests.values()):8}   "
            f"{where}{elapsed:.0f} s on the wall"
        )
        for process, (ended, unit) in sorted(self.last.items()):
            lines.append(f"{process} ended after {ended:.0f} s, with {unit}")
        return lines
