"""A framework is one folder and one word: a copy of the repository gets a fifth one, plain NumPy.

tests/fifth_framework/ is its folder: two parts are written, everything else is declared missing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tools.build_with_zensical import not_copied
from tools.frameworks import ROOT, frameworks

FOLDER = Path(__file__).resolve().parent / "fifth_framework"
LABELS = [framework.label for framework in frameworks()] + ["NumPy"]
WRITTEN = sorted(f"pooling/{path.stem}" for path in FOLDER.glob("pooling/*.py"))

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the repository with the fifth framework."""
    copy = tmp_path_factory.mktemp("fifth") / "project"
    shutil.copytree(ROOT, copy, symlinks=True, ignore=not_copied)
    os.symlink(ROOT / ".venv", copy / ".venv")
    shutil.copytree(FOLDER, copy / "snippets" / "numpy")
    order = copy / "snippets" / "frameworks.toml"
    order.write_text(order.read_text("utf-8").replace('"]', '", "numpy"]'), "utf-8")
    run(copy, "tools.write_outputs", "--in", "numpy")
    return copy


def run(project, module, *arguments):
    """Run a module in the copy, as a command of the Makefile does, and return what it printed."""
    command = [sys.executable, "-m", module, *arguments]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True)
    printed = result.stdout + result.stderr
    assert result.returncode == 0, f"{' '.join(map(str, command))}:\n{printed[-6000:]}"
    return printed


def labels(tabs):
    """Return the labels of a set of tabs."""
    return [label.get_text(strip=True) for label in tabs.select(":scope > .tabbed-labels > label")]


def tab_sets(page):
    """Return the sets of tabs of a built page that show snippets."""
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    return soup.select(".variant-tabs")


def test_outside_its_folder_one_line_is_another(project):
    ignored = ("generated", "__pycache__", "numpy", ".venv", "site")
    changed = []
    for path in sorted(path for path in project.rglob("*") if path.is_file()):
        relative = path.relative_to(project)
        if set(relative.parts) & set(ignored):
            continue
        old = (ROOT / relative).read_bytes().splitlines()
        new = path.read_bytes().splitlines()
        assert len(old) == len(new), f"{relative} has lines that are not in the repository"
        changed += [str(relative) for a, b in zip(old, new, strict=True) if a != b]
    assert changed == ["snippets/frameworks.toml"]


@pytest.fixture(scope="module")
def checked(project):
    """The copy, when the checks have passed in it.

    What asks the other four frameworks is left out, and whether each check can fail: the copy
    changes nothing about them.
    """
    files = [f"tests/{name}.py" for name in ("test_repository", "test_names", "test_lists")]
    tests = [*files, "tests/test_snippets.py", "--deselect", f"{files[0]}::test_check_can_fail"]
    others = " or ".join(framework.name for framework in frameworks())
    chosen = ["-m", "not article and not slow", "-k", f"not test_snippets or not ({others})"]
    run(project, "pytest", "-q", "--basetemp", "tests-of-five", *tests, *chosen)
    return project


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_the_checks_pass_and_a_builder_shows_it(checked, builder):
    if builder == "mkdocs":
        site = checked / "tests-of-five" / "shared" / "site"  # which the tests have built
    else:
        run(checked, "tools.build_with_zensical")
        site = checked / "site-zensical"
    sets = tab_sets(site / "layers" / "pooling" / "index.html")
    assert len(sets) > len(WRITTEN)
    assert all(labels(tabs) == LABELS for tabs in sets)
    reasons = [tabs for tabs in sets if "not written yet" in tabs.get_text()]
    assert len(sets) - len(reasons) == len(WRITTEN)


def test_its_figures_are_drawn(project):
    run(project, "tools.draw_figures")
