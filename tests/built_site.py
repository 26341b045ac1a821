"""What the site should show, read from its sources, and fixtures that build it, serve it and open it in a browser."""

import functools
import http.server
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from variant_tabs import find_calls
from mkdocs.utils import yaml_load
from playwright.sync_api import sync_playwright

from tools import setup_browser, snippets

ROOT = Path(__file__).resolve().parent.parent
FRAMEWORKS = snippets.frameworks()
LABELS = [framework.label for framework in FRAMEWORKS]
SECTION_MARK = re.compile(r"^ *# --8<-- \[.*\]\n", re.MULTILINE)
FRAMEWORK_TABS = ".tabbed-set:has(.snippet-links)"
OUTPUT = ".snippet-output code"


def pages_in(navigation):
    """Return the pages of a navigation, as files below docs/."""
    for entry in navigation:
        for inner in entry.values() if isinstance(entry, dict) else [entry]:
            yield from pages_in(inner) if isinstance(inner, list) else [inner]


PAGES = list(pages_in(yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]))
NOTEBOOKS = [
    page for page in PAGES if page.endswith(".ipynb")
]  # pages of MkDocs; Zensical offers them for download


def url_of(page):
    """Return where a page is found: "layers/pooling/" for layers/pooling.md."""
    return re.sub(r"(^|/)index\.md$|\.(md|ipynb)$", "/", page).lstrip("/")


@functools.cache
def calls_on(page):
    """Return the calls of code() on a page in their order, as (part, section or None)."""
    calls = find_calls((ROOT / "docs" / page).read_text("utf-8"), "code")
    return [(*arguments, None)[:2] for arguments in calls]


def programs_on(page):
    """Return the parts of which a page shows the whole program."""
    return [part for part, section in calls_on(page) if not section]


def program(framework, part):
    """Return a snippet as a page shows it: without the lines that name its sections, and the last line break."""
    return SECTION_MARK.sub(
        "", snippets.snippet_path(framework, part).read_text("utf-8")
    ).removesuffix("\n")


@functools.cache
def read(site, page):
    """Return a built page, parsed."""
    return BeautifulSoup((site / url_of(page) / "index.html").read_text("utf-8"), "html.parser")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Build the site with MkDocs, once, and return its folder."""
    folder = tmp_path_factory.getbasetemp() / "site"
    if not folder.exists():
        built = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        assert built.returncode == 0, (
            f"`mkdocs build --strict` failed:\n{built.stdout}{built.stderr}"
        )
    return folder


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def origin(site):
    """Serve the site as GitHub Pages does, below a folder, and return its address."""
    handler = functools.partial(QuietHandler, directory=site.parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
        server.shutdown()


@pytest.fixture(scope="module")
def browser():
    """Start a Chromium."""
    chromium = setup_browser.find()
    assert chromium, setup_browser.NOTHING
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--disable-gpu", "--disable-background-networking"]
        )
        yield browser
        browser.close()
