"""``make check`` runs what a change is likely to break, and passes over the rest."""

from pathlib import Path
from types import SimpleNamespace

import pytest
import selection

from tools.frameworks import ROOT, frameworks

FIRST, SECOND, *_ = frameworks()
PAGE, PART = "layers/pooling.md", "pooling/max"


def item(file, name="test_it", marks=(), **parameters):
    """Return what looks like a test that pytest has collected."""
    path = ROOT / file
    fake = SimpleNamespace(path=path, nodeid=f"{file}::{name}", keywords=dict.fromkeys(marks))
    if parameters:
        fake.callspec = SimpleNamespace(params=parameters)
    return fake


def is_run(file, test):
    return selection.is_likely_to_break(test, selection.change_of([file]))


SNIPPET = f"snippets/{FIRST.name}/{PART}.py"
OF_FIRST = item("tests/test_snippets.py", framework=FIRST, part=PART)
OF_SECOND = item("tests/test_snippets.py", framework=SECOND, part=PART)
OTHER_PART = item("tests/test_snippets.py", framework=FIRST, part="dense/square")
OF_PAGE = item("tests/test_site.py", page=PAGE)
OTHER_PAGE = item("tests/test_site.py", page="layers/dense.md")
INTERPRETER = item("tests/test_interpreter.py")
VARIANT_TABS = "extension/variant-tabs/variant_tabs/__init__.py"
SLOW = item("tests/test_instead.py", marks=["slow"])


@pytest.mark.parametrize(
    "file, test, runs",
    [
        (SNIPPET, OF_FIRST, True),
        (SNIPPET, OF_SECOND, False),
        (SNIPPET, OTHER_PART, False),
        (SNIPPET, OF_PAGE, True),
        (SNIPPET, OTHER_PAGE, False),
        (f"generated/outputs/{PART}.txt", OF_SECOND, True),
        (f"generated/outputs/{PART}.{FIRST.name}.txt", OF_SECOND, False),
        (f"docs/{PAGE}", OF_PAGE, True),
        (f"docs/{PAGE}", OTHER_PAGE, False),
        (f"docs/{PAGE}", item(f"docs/{PAGE}", "line 9"), True),
        ("theme/overrides/main.html", OF_PAGE, True),
        ("tools/interpreter.py", INTERPRETER, True),
        ("tests/processes.py", INTERPRETER, True),
        ("tools/frameworks.py", INTERPRETER, True),
        ("tools/wrap_pages.py", INTERPRETER, False),
        ("tools/interpreter.py", SLOW, False),
        (f"snippets/{FIRST.name}/lab/instead.py", item("tests/test_instead.py"), False),
        (
            f"snippets/{FIRST.name}/lab/instead.py",
            item("tests/test_instead.py", marks=["slow"], framework=FIRST),
            True,
        ),
        ("tables/traps.toml", item("tests/test_traps.py"), True),
        ("tools/write_outputs.py", item("tests/test_write_outputs.py"), True),
        (VARIANT_TABS, item("extension/variant-tabs/tests/test_builders.py"), True),
        ("docs/index.md", item("tests/test_repository.py", "test_nothing_to_fix[fences]"), True),
    ],
)
def test_what_is_likely_to_break_is_run(file, test, runs):
    assert is_run(file, test) == runs


def test_without_a_change_all_that_is_quick_is_run():
    nothing = selection.change_of([])
    assert selection.is_likely_to_break(INTERPRETER, nothing)
    assert not selection.is_likely_to_break(SLOW, nothing)
    assert not selection.is_likely_to_break(OF_FIRST, nothing)
    for many in selection.MANY:
        file, _, function = many.partition("::")
        test = item(f"tests/{file}", function or "test_it")
        assert not selection.is_likely_to_break(test, nothing)


@pytest.mark.parametrize("problems", [[], ["pooling/max is stale"]], ids=["good", "stale"])
def test_where_outputs_are_stale_no_page_is_tried(monkeypatch, problems):
    monkeypatch.setattr(selection, "changed_files", lambda: [f"docs/{PAGE}"])
    monkeypatch.setattr(selection.checks, "stale_outputs", lambda: problems)
    built, read = item("tests/test_site.py", page=PAGE), item("tests/test_other.py", page=PAGE)
    built.fixturenames = ["site", "page"]
    assert selection.chosen([built, read]) == ([read] if problems else [built, read])


def test_every_file_that_is_named_is_there():
    """A file of tests that was renamed must not fall out of `make check` unseen."""
    there = {path.stem for path in ROOT.glob("**/test_*.py") if ".venv" not in path.parts}
    named = {stem for stems in selection.READ_BY.values() for stem in stems}
    many = {Path(many.partition("::")[0]).stem for many in selection.MANY}
    assert named | selection.NOT_QUICK | many <= there
    pages = [Path("docs", page) for page in selection.PAGES_TO_LOOK_AT]
    assert all((ROOT / page).is_file() for page in pages)
