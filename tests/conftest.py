"""What all tests share: a line for each framework at the end, and a word on the data."""

from collections import Counter

from tools import mnist, snippets

WITHOUT_MNIST = (
    "MNIST was not at hand: scikit-learn's digits took its place. The snippets that read it were "
    f"compared with one another, not with the pages. To use MNIST, {mnist.SET_MNIST_DIR}."
)

pytest_plugins = ["site_fixtures"]


def framework_of(item):
    """Return the name of the framework that a test is about, or None."""
    framework = getattr(item, "callspec", None) and item.callspec.params.get("framework")
    return getattr(framework, "name", None)


def pytest_collection_modifyitems(items):
    own = {framework.name for framework in snippets.frameworks() if framework.has_own_python}
    for item in items:
        if framework_of(item) in own:
            item.add_marker("own_python")


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


def pytest_terminal_summary(terminalreporter):
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
