"""Which tests run one after another in one process, where pytest-xdist has several.

Tests that share what is dear, like a framework that has been imported or a net that has been
trained, are a unit: one process runs them. The units that take longest come first, so that no
process waits for another at the end.
"""

import re
from pathlib import PurePosixPath

from tools import snippets

# The files that are several units: one for each framework, each page, or each function.
BY_FRAMEWORK = {"test_snippets", "test_rules", "test_instead", "test_notebooks", "test_machines"}
BY_PAGE = {"test_each_page"}
BY_FUNCTION = {"test_choice"}
# The files that are one unit with another: both ask all frameworks, which one process has imported.
TOGETHER = {"test_exchange": "test_porting"}
# The files that come first, in this order, and those that come last: these need what is made first.
FIRST = [
    "test_serve",
    "test_snippets",
    "test_parity",
    "test_rules",
    "test_speed",
    "test_instead",
    "test_fifth_framework",
    "test_notebooks",
    "test_machines",
    "test_porting",
    "test_wrong_numbers",
    "test_trained",
    "test_onnx",
    "test_site",
]
LAST = [
    "test_choice",
    "test_arrival",
    "test_lists",
    "test_frame",
    "test_browser",
    "test_budget",
    "test_each_page",
]

NAME = re.compile(rf"\b({'|'.join(snippets.order())})\b")
PAGE = re.compile(r"[\w/-]+\.(md|ipynb)\b")


def unit_of(nodeid):
    """Return the unit of a test, given its id: a file, or a part of one in brackets."""
    path, _, rest = nodeid.partition("::")
    for stem, other in TOGETHER.items():
        path = path.replace(f"{stem}.py", f"{other}.py")
    function, _, parameters = rest.partition("[")
    if PurePosixPath(path).stem in BY_FUNCTION:
        return f"{path}[{function}]"
    patterns = {**dict.fromkeys(BY_FRAMEWORK, NAME), **dict.fromkeys(BY_PAGE, PAGE)}
    pattern = patterns.get(PurePosixPath(path).stem)
    found = pattern and pattern.search(parameters)
    return f"{path}[{found[0]}]" if found else path


def in_order(items, by_rank):
    """Return tests so that those of a unit stand together, and, if wanted, in order of rank.

    Those of a page share what they look at, and change it: they keep the order of their file.
    """
    places = {}
    for item in items:
        places.setdefault(unit_of(item.nodeid), len(places))

    def place(item):
        stem = PurePosixPath(item.location[0]).stem
        line = item.location[1] if stem in BY_PAGE else 0
        return by_rank and rank(item.nodeid), places[unit_of(item.nodeid)], line

    return sorted(items, key=place)


def rank(nodeid):
    """Return where the unit of a test stands among the others: a number to sort by."""
    stem = PurePosixPath(unit_of(nodeid).partition("[")[0]).stem
    if stem in FIRST:
        return FIRST.index(stem)
    if stem in LAST:
        return len(FIRST) + 1 + LAST.index(stem)
    return len(FIRST)


def scheduler(config, log):
    """Return what tells the processes of pytest-xdist which tests to run: unit by unit."""
    from xdist.scheduler import LoadScopeScheduling  # may not be installed

    class ByUnit(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return unit_of(nodeid)

    config.option.loadscopereorder = False  # their order is ours, see rank
    return ByUnit(config, log)
