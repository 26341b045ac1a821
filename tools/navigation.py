"""The pages of the site, as mkdocs.yml lists them."""

import re

from mkdocs.utils import yaml_load

from tools.frameworks import ROOT


def settings():
    """Return what mkdocs.yml says, functions that it names included."""
    return yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))


def pages():
    """Return the pages of the nav in their order, as files below docs/."""
    return files_in(settings()["nav"])


def pages_beside():
    """Return the pages that stand in no list of pages, as files below docs/: see not_in_nav."""
    docs = ROOT / "docs"
    found = [path for line in settings()["not_in_nav"].splitlines() for path in docs.glob(line)]
    return sorted(path.relative_to(docs).as_posix() for path in found)


def files_in(navigation):
    """Return the files that a part of the nav names."""
    if isinstance(navigation, str):
        return [navigation]
    inside = navigation.values() if isinstance(navigation, dict) else navigation
    files = []
    for entry in inside:
        files += files_in(entry)
    return files


def url_of(page):
    """Return where a page is found: "layers/pooling/" for layers/pooling.md, "" for index.md."""
    return re.sub(r"(^|/)index\.md$|\.(md|ipynb)$", "/", page).lstrip("/")
