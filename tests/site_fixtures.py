"""A plugin of pytest: fixtures that build the site, serve it and open it in a browser."""

import contextlib
import functools
import http.server
import os
import subprocess
import sys
import threading

import pytest
from built_site import ROOT, url_of

from tools import setup_browser
from tools.bench import weighing

MILLISECONDS_TO_WAIT = 30_000  # for what takes a fraction of a second on an idle machine
ENGINES = ["chromium", "firefox", "webkit"]
NOT_INSTALLED = "Playwright's {} is not installed: python -m playwright install {}"


@pytest.fixture(scope="session")
def site(whole_run):
    """Build the site with MkDocs, once in a run, and return its folder."""
    return whole_run.made_once("site", build)


def build(folder):
    """Build the site into a folder. Fails with what the build says."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert built.returncode == 0, f"`mkdocs build --strict` failed:\n{built.stdout}{built.stderr}"


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def origin(site):
    """Serve the site and return its address."""
    with serve(site) as address:
        yield address


@contextlib.contextmanager
def serve(site, handler=QuietHandler):
    """Serve a site as GitHub Pages does, below a folder, and return its address."""
    handler = functools.partial(handler, directory=site.parent)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
        server.shutdown()


@pytest.fixture(scope="module")
def browser(request):
    """Start a Chromium, or the engine of ENGINES that a test names as its parameter."""
    from playwright.sync_api import expect, sync_playwright  # slow, and most tests need none

    expect.set_options(timeout=MILLISECONDS_TO_WAIT)
    engine = getattr(request, "param", "chromium")
    chromium = setup_browser.find()
    assert chromium, setup_browser.NOTHING
    with sync_playwright() as playwright:
        if engine == "chromium":
            arguments = ["--disable-gpu", "--disable-background-networking"]
            browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        else:
            kind = getattr(playwright, engine)
            if not os.path.exists(kind.executable_path):
                pytest.skip(NOT_INSTALLED.format(engine.capitalize(), engine))
            browser = kind.launch()
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, origin):
    """Return a function that opens a page as somebody who was never here before.

    The page is a file below docs/ or an address below the site's. Settings are those of Playwright
    for a new context, like the size of the window.
    """
    contexts = []

    def open_page(page, **settings):
        context = browser.new_context(base_url=origin, reduced_motion="reduce", **settings)
        contexts.append(context)
        context.set_default_timeout(MILLISECONDS_TO_WAIT)
        opened = context.new_page()
        opened.goto(url_of(page))
        return opened

    yield open_page
    for context in contexts:
        context.close()


def wait_until_quiet(opened):
    """Wait for what comes when a page has been loaded: its scripts have run, and then a while."""
    opened.wait_for_load_state()
    opened.evaluate(weighing.AT_REST)
    opened.wait_for_timeout(weighing.QUIET * 1000)


def tab_of(tabs, label):
    """Return the name of a framework above a set of programs."""
    return tabs.locator(".tabbed-labels").get_by_text(label, exact=True)
