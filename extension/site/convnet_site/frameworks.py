"""What the folders of the frameworks say, as the pages need it."""

from pathlib import Path
from typing import Any

from variant_tabs import CallError, keep, read_toml


def read_frameworks(snippets: Path) -> dict[str, dict[str, Any]]:
    """Return the facts of each framework by its name, in the order of the tabs.

    Raises CallError when a file, or what it must say, is missing.
    """
    return keep(make_frameworks, snippets)


def read_labels(snippets: Path) -> dict[str, str]:
    """Return what each framework is called, by its name, in the order of the tabs."""
    return {name: facts["label"] for name, facts in read_frameworks(snippets).items()}


def make_frameworks(snippets: Path) -> dict[str, dict[str, Any]]:
    """Return what read_frameworks keeps."""
    order = snippets / "frameworks.toml"
    names = read_toml(order).get("order")
    if names is None:
        raise CallError(f"{order} has no line  order = [...]")
    return {name: read_facts(snippets / name / "framework.toml") for name in names}


def read_facts(path: Path) -> dict[str, Any]:
    """Return the facts of one framework. Raises CallError when one that pages need is missing."""
    facts = read_toml(path)
    for key in ("label", "documentation"):
        if key not in facts:
            raise CallError(f"{path} has no {key}: add it")
    if "start" not in facts["documentation"]:
        raise CallError(f"{path}: [documentation] has no start, the page of all: add it")
    return facts
