"""What all tests share: what a run keeps, a line for each framework and the times at its end."""

import contextlib
import os
from collections import Counter
from pathlib import Path

import checks
import distribution
import pytest
import selection
from kept_results import KeptResults
from threadpoolctl import threadpool_limits
from times import Times
from whole_run import WholeRun, is_worker

from tools import interpreter, mnist, snippets

WITHOUT_MNIST = (
    "MNIST was not at hand: scikit-learn's digits took its place. The snippets that read it were "
    f"compared with one another, not with the pages. To use MNIST, {mnist.SET_MNIST_DIR}."
)

# Threads that wait sleep, so that they leave the cores to the other processes of a run.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
# NumPy has one in this process: for small products two wait longer than they compute.
threadpool_limits(1, user_api="blas")
interpreter.EARLY.append(Path(__file__).resolve().parent / "early")

pytest_plugins = ["site_fixtures"]
times = pytest.StashKey[Times]()


@pytest.fixture(scope="session")
def whole_run(tmp_path_factory, pytestconfig):
    """The folder that all processes of this run share."""
    return WholeRun(tmp_path_factory.getbasetemp(), is_worker(pytestconfig))


@pytest.fixture(scope="session")
def results(whole_run):
    """What the programs gave that this run has run."""
    return KeptResults(whole_run)


def framework_of(item):
    """Return the name of the framework that a test is about, or None."""
    framework = getattr(item, "callspec", None) and item.callspec.params.get("framework")
    return getattr(framework, "name", None)


def pytest_addoption(parser):
    parser.addoption(
        "--changed",
        action="store_true",
        help="only what the change at hand is likely to break, see tests/selection.py",
    )


def pytest_configure(config):
    config.stash[times] = Times()
    config.pluginmanager.register(config.stash[times])
    if processes_of(config) > 1:
        with contextlib.suppress(mnist.DataError):  # the tests that need it say so
            mnist.prepare()  # once, before several processes look for it


def processes_of(config):
    """Return how many processes run tests; 1 in each of them."""
    return getattr(config.option, "numprocesses", None) or 1


def pytest_collection_modifyitems(config, items):
    own = {framework.name for framework in snippets.frameworks() if framework.has_own_python}
    for item in items:
        if framework_of(item) in own:
            item.add_marker("own_python")
    if config.getoption("changed"):
        select(config, items)
    items[:] = distribution.in_order(items, by_rank=is_worker(config))


def select(config, items):
    """Leave only the tests that the change at hand is likely to break."""
    chosen = selection.chosen(items)
    config.hook.pytest_deselected(items=[item for item in items if item not in set(chosen)])
    items[:] = chosen


@pytest.hookimpl(optionalhook=True, wrapper=True)
def pytest_xdist_auto_num_workers(config):
    """Take one process more than there are cores: many tests wait, for a browser or a build.

    Those of ``make check`` do not, and each process takes seconds to find them.
    """
    cores = yield
    return cores if config.option.changed else cores + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    if config.getvalue("dist") == "loadscope":
        return distribution.scheduler(config, log)
    return None


def pytest_runtest_protocol(item):
    item.user_properties.append(("framework", framework_of(item)))


def outcomes(stats):
    """Return how many tests of each framework passed, failed, ..., as {name: Counter}."""
    counts = {framework.name: Counter() for framework in snippets.frameworks()}
    for outcome in ("passed", "failed", "error", "skipped"):
        for report in stats.get(outcome, []):
            name = dict(getattr(report, "user_properties", [])).get("framework")
            if name in counts:
                counts[name][outcome] += 1
    return counts


def pytest_terminal_summary(terminalreporter, config):
    show_times(terminalreporter, config)
    if config.getoption("changed") and checks.stale_outputs():
        terminalreporter.write_line(selection.WITHOUT_PAGES, red=True)
    counts = outcomes(terminalreporter.stats)
    if not any(counts.values()):
        return
    terminalreporter.section("frameworks")
    for framework in snippets.frameworks():
        count = counts[framework.name]
        failed = count["failed"] + count["error"]
        skipped = f", {count['skipped']} skipped" if count["skipped"] else ""
        terminalreporter.write_line(
            f"{framework.label:12}{count['passed']:4} passed, {failed} failed{skipped}",
            red=bool(failed),
        )
    if mnist.prepare.cache_info().currsize and mnist.prepare()[0] != "mnist":
        terminalreporter.write_line(WITHOUT_MNIST, yellow=True)


def show_times(terminalreporter, config):
    lines = config.stash[times].lines(processes_of(config))
    if lines:
        terminalreporter.section("where the time went")
        for line in lines:
            terminalreporter.write_line(line)
