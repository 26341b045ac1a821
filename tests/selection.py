"""Which tests the change at hand is likely to break: those that ``make check`` runs.

The change is what differs from the branch main, or from the last commit on main itself, and files
that git does not know yet. Where nothing has changed, all that is quick is run.
"""

import ast
import functools
import re
import subprocess
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

import built_site
import checks

from tools import snippets
from tools.frameworks import ROOT

SNIPPET = re.compile(r"snippets/(?P<framework>[\w-]+)/(?P<part>[\w-]+/\w+)\.py")
OUTPUT = re.compile(r"generated/outputs/(?P<part>[\w-]+/\w+)(\.(?P<framework>[\w-]+))?\.txt")
PACKAGES = "tests", "tools", "lab", "extension/site", "extension/variant-tabs"
# Files that no import leads to, and the tests that read them. All are quick, but those of pages.
READ_BY = {
    "snippets/*/lab/instead.py": ["test_instead"],
    "snippets/*/lab/layers.py": ["test_wrong_numbers"],
    "docs/porting/compare_layers.py": ["test_wrong_numbers"],
    "generated/wrong-numbers/*": ["test_wrong_numbers"],
    "snippets/*/lab/trained.py": ["test_trained"],
    "lab/trained/*": ["test_trained"],
    "lab/inside/trained_nets.py": ["test_trained"],
    "generated/trained-nets/*": ["test_trained"],
    "snippets/*/lab/*": ["test_results"],
    "snippets/*.toml": ["test_repository", "test_traps", "test_names", "test_readers"],
    "tables/*": ["test_repository", "test_traps", "test_names", "test_glossary", "test_readers"],
    "generated/*": ["test_repository", "test_results", "test_traps", "test_names"],
    "generated/figures/*": ["test_looks"],
    "generated/outputs/padding/*": ["test_mark"],
    "theme/*": ["test_site", "test_lists", "test_differences", "test_builders", "test_mark"],
    "docs/assets/*": ["test_site", "test_lists", "test_differences", "test_mark"],
    "mkdocs.yml": ["test_site", "test_links"],
    "docs/learn/*": ["test_learning_path"],
    "tables/glossary.toml": ["test_learning_path"],
    "tables/symptoms.toml": ["test_symptoms"],
    "snippets/*/messages.toml": ["test_messages"],
    "snippets/*/framework.toml": ["test_looks", "test_mark", "test_install"],
    "docs/index.md": ["test_home"],
    "docs/install.md": ["test_install"],
    "docs/porting/messages.md": ["test_messages"],
    "requirements/*": ["test_pins", "test_environments", "test_install"],
    ".github/*": ["test_workflows"],
    "Makefile": ["test_commands", "test_workflows"],
    "*.md": ["test_commands", "test_wrap_pages", "test_links", "test_repository"],
    "extension/*": ["test_extension", "test_variant_tabs", "test_builders", "test_site"],
}
# Whose tests start frameworks or train nets, beside those that are marked as slow.
NOT_QUICK = {
    "test_snippets",
    "test_onnx",
    "test_parity",
    "test_porting",
    "test_exchange",
    "test_speed",
    "test_trained",
    "test_wrong_numbers",
}
# Whose quick tests together take so long that they wait until what they try changes.
MANY = (
    "test_rules.py",
    "test_run_snippet.py",
    "test_write_outputs.py",
    "test_builders.py",
    "test_kept_results.py",
    "test_environments.py",
    "test_setup_browser.py",
    "test_mnist.py",
    "test_archive.py",
    "test_style.py",
    "test_results.py::test_hash_",
    "test_repository.py::test_check_can_fail",
)
ALWAYS = "test_repository.py::test_nothing_to_fix", "test_commands.py"
WITHOUT_PAGES = (
    "Outputs are older than their programs, so that no page can be built: the tests of built pages "
    "were left out. See test_nothing_to_fix[stale_outputs]."
)
LOOKS = "theme/*", "docs/assets/*", "mkdocs.yml", "extension/*"
PAGES_TO_LOOK_AT = "index.md", "layers/pooling.md", "differences/traps.md"


@dataclass
class Change:
    """What has changed, as the tests see it."""

    files: list
    """Paths from the root of the repository."""
    snippets: set = field(default_factory=set)
    """Each (part, name of a framework) whose program or output has changed."""
    pages: set = field(default_factory=set)
    """Files below docs/ that have changed, or show something that has."""
    modules: set = field(default_factory=set)
    """The Python files that have changed."""
    readers: set = field(default_factory=set)
    """The stems of files of tests that read what has changed."""


def changed_files():
    """Return the files that differ from main, as paths from the root."""
    base = git("merge-base", "HEAD", "main") or ["HEAD"]
    known = git("diff", "--name-only", base[0])
    return sorted({*known, *git("ls-files", "--others", "--exclude-standard")})


def git(*arguments):
    """Return the lines that git prints; none where it fails."""
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.splitlines() if done.returncode == 0 else []


def change_of(files):
    """Return what a change of some files is."""
    change = Change(files)
    every = [framework.name for framework in snippets.frameworks()]
    for file in files:
        found = SNIPPET.fullmatch(file) or OUTPUT.fullmatch(file)
        if found:
            names = [found["framework"]] if found["framework"] else every
            change.snippets.update((found["part"], name) for name in names)
        if file.endswith(".py"):
            change.modules.add(ROOT / file)
        for pattern, stems in READ_BY.items():
            if fnmatch(file, pattern):
                change.readers.update(stems)
    change.pages = pages_of(files, {part for part, _ in change.snippets})
    return change


def pages_of(files, parts):
    """Return the pages that some files are, that show some parts, or that show how all look."""
    shown = {page for page in built_site.PAGES if f"docs/{page}" in files}
    for page in built_site.PAGES:
        if page.endswith(".md") and parts & {part for part, _ in built_site.calls_on(page)}:
            shown.add(page)
    if any(fnmatch(file, pattern) for file in files for pattern in LOOKS):
        shown.update(PAGES_TO_LOOK_AT)
    return shown


def chosen(items):
    """Return those tests of some that the change at hand is likely to break.

    Where outputs are stale, the site cannot be built, and one test says so for all.
    """
    change = change_of(changed_files())
    likely = [item for item in items if is_likely_to_break(item, change)]
    if checks.stale_outputs():
        return [item for item in likely if "site" not in getattr(item, "fixturenames", ())]
    return likely


def is_likely_to_break(item, change):
    """Tell whether a test is about what has changed."""
    if not change.files:
        needs_zensical = "zensical_site" in getattr(item, "fixturenames", ())  # a second build
        is_one_of_many = any(many in item.nodeid for many in MANY)
        return is_quick(item) and not is_one_of_many and not needs_zensical
    if any(always in item.nodeid for always in ALWAYS):
        return True
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    if "part" in parameters and "framework" in parameters:
        name = getattr(parameters["framework"], "name", None)
        return (parameters["part"], name) in change.snippets
    if "page" in parameters:
        return parameters["page"] in change.pages
    if item.path.suffix != ".py":  # code in a page
        return item.path.relative_to(ROOT).as_posix() in change.files
    if item.path.stem == "test_instead" and item.path.stem in change.readers:
        return changes_lab_of(parameters.get("framework"), change)
    if not is_quick(item):
        return item.path in change.modules and "browser" in item.keywords
    return item.path.stem in change.readers or bool(imports_of(item.path) & change.modules)


def changes_lab_of(framework, change):
    """Tell whether the programs of a framework for the laboratory have changed."""
    name = getattr(framework, "name", None)
    return any(fnmatch(file, f"snippets/{name}/lab/*") for file in change.files)


def is_quick(item):
    """Tell whether a test takes less than a few seconds and needs no browser."""
    return item.path.stem not in NOT_QUICK and not {"slow", "browser"} & set(item.keywords)


@functools.cache
def imports_of(path):
    """Return the Python files of this repository that one imports, at any depth, and itself."""
    found, waiting = set(), [path]
    while waiting:
        file = waiting.pop()
        if file in found:
            continue
        found.add(file)
        waiting += directly_imported(file)
    return found


@functools.cache
def directly_imported(file):
    """Return the Python files of this repository that one names in its imports."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    files = [file_of(name) for name in sorted(names)]
    return [file for file in files if file]


@functools.cache
def file_of(module):
    """Return the file of a module of this repository, or None."""
    relative = Path(*module.split("."))
    for folder in (ROOT, *(ROOT / package for package in PACKAGES)):
        for file in folder / relative.with_suffix(".py"), folder / relative / "__init__.py":
            if file.is_file():
                return file
    return None
