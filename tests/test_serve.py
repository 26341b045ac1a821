"""``make serve``: an open page shows a change of its text, and of a snippet, without a touch of the reader's hand."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from built_site import ROOT, browser, programs_on
from playwright.sync_api import expect

from tools.build_with_zensical import NO_SOURCES

SECONDS_TO_START = 60
SECONDS_TO_RELOAD = 20
PAGE = "layers/pooling.md"


@pytest.fixture
def served(tmp_path):
    """Serve a copy of the project. Return its folder and its address."""
    project = shutil.copytree(ROOT, tmp_path / "project", symlinks=True, ignore=NO_SOURCES)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address], cwd=project
    )
    try:
        wait_for(f"http://{address}/", server)
        yield project, f"http://{address}/"
    finally:
        server.terminate()
        server.wait()


def wait_for(url, server):
    """Wait until a server answers."""
    end = time.monotonic() + SECONDS_TO_START
    while server.poll() is None and time.monotonic() < end:
        try:
            urllib.request.urlopen(url).close()
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"`mkdocs serve` does not serve {url}; see its output")


def append(file, line):
    """Add a line to a file, as an editor that saves it does."""
    file.write_text(file.read_text("utf-8") + f"\n{line}\n", "utf-8")


@pytest.mark.slow
@pytest.mark.browser
def test_open_page_follows_its_sources(served, browser):
    project, address = served
    page = browser.new_page()
    page.goto(address + "layers/pooling/")
    append(project / "docs" / PAGE, "A sentence that is new.")
    expect(page.get_by_text("A sentence that is new.")).to_be_visible(
        timeout=SECONDS_TO_RELOAD * 1000
    )
    append(
        project / "snippets" / "keras" / f"{programs_on(PAGE)[0]}.py", "# A comment that is new."
    )
    expect(page.get_by_text("# A comment that is new.")).to_be_visible(
        timeout=SECONDS_TO_RELOAD * 1000
    )
