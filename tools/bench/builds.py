"""The site as we build it, and the same pages as Material for MkDocs and Zensical build them."""

import hashlib
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from tools import build_with_zensical, navigation
from tools.frameworks import ROOT

CACHE = ROOT / ".cache" / "bench"
OURS = "ours"
OURS_ALONE = "hooks", "extra_css", "extra_javascript", "watch"


@dataclass(frozen=True)
class Builder:
    """A way to build the pages."""

    label: str
    build: Callable
    """Called with the folder that the site goes to."""


def build_ours(folder):
    run_mkdocs(ROOT / "mkdocs.yml", folder, "--strict")


def build_stock(folder):
    """Build our pages with Material for MkDocs as it comes."""
    path = CACHE / "stock.yml"
    path.write_text(yaml.dump(stock(navigation.settings())), "utf-8")
    run_mkdocs(path, folder)


def stock(ours):
    """Return a configuration without what is ours of the theme, and with the theme's search."""
    kept = {key: value for key, value in ours.items() if key not in OURS_ALONE}
    theme = {key: value for key, value in kept["theme"].items() if key != "custom_dir"}
    others = [plugin for plugin in kept.get("plugins", []) if "search" not in plugin]
    return {
        **kept,
        "docs_dir": str(ROOT / "docs"),
        "theme": theme,
        "plugins": ["search", *others],
    }


def run_mkdocs(configuration, folder, *options):
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", *options]
    subprocess.run([*command, "-f", configuration, "-d", folder], cwd=ROOT, check=True)


BUILDERS = {
    OURS: Builder("this site", build_ours),
    "stock": Builder("stock Material", build_stock),
    "zensical": Builder("Zensical", build_with_zensical.build),
}


def pages():
    """Return the addresses of all pages below that of the site, in their order: "" is home."""
    return [navigation.url_of(page) for page in navigation.pages()]


def has(folder, page):
    """Tell whether a built site has a page: Zensical makes none of a notebook."""
    return (folder / page / "index.html").is_file()


def digest(folder, page):
    """Return the SHA-256 of what a first visit of a page may load, but for a search's index.

    The index has the words of all pages, and so the table that is made of what is measured.
    """
    sums = hashlib.sha256((folder / page / "index.html").read_bytes())
    for file in sorted([*folder.rglob("*.css"), *folder.rglob("*.js")]):
        sums.update(file.read_bytes())
    return sums.hexdigest()
