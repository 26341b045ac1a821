"""``make serve``: an open page follows its sources, and shows a part that is half written."""

import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from built_site import FRAMEWORKS, ROOT, programs_on
from playwright.sync_api import expect

from tools.build_with_zensical import not_copied

SECONDS_AT_MOST = 600  # on a slow machine; an idle one needs a few
PAGE = "layers/pooling.md"

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def settings_of_make():
    """Return the variables that the Makefile sets for `mkdocs serve`."""
    recipe = subprocess.run(
        ["make", "--dry-run", "serve"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    line = next(line for line in recipe.splitlines() if "mkdocs serve" in line)
    words = shlex.split(line.partition("mkdocs serve")[0])
    return dict(word.split("=", 1) for word in words if "=" in word)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """Serve a copy of the project as make does. Return its folder, its address and the server."""
    project = tmp_path_factory.mktemp("serve") / "project"
    shutil.copytree(ROOT, project, symlinks=True, ignore=not_copied)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
        cwd=project,
        env=os.environ | settings_of_make(),
    )
    try:
        wait_for(f"http://{address}/", "", server)
        yield project, f"http://{address}/", server
    finally:
        server.terminate()
        server.wait()


def wait_for(url, text, server):
    """Wait until a server has an address, and a text on it. Fails when it ends before."""
    end = time.monotonic() + SECONDS_AT_MOST
    while server.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(url) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass  # it does not listen yet
        time.sleep(0.2)
    pytest.fail(f"`mkdocs serve` does not serve {url} with {text!r}; see its output")


@pytest.fixture
def follow(served, browser):
    """Open a page. Return a function that waits until the open page shows a text."""
    _, address, server = served
    url = f"{address}layers/pooling/"
    page = browser.new_page()
    page.goto(url)

    def shows(text):
        wait_for(url, text, server)  # first it is built, however long that takes
        expect(page.get_by_text(text).first).to_be_attached(timeout=60_000)

    yield shows
    page.close()


def append(file, line):
    """Add a line to a file, as an editor that saves it does."""
    file.write_text(file.read_text("utf-8") + f"\n{line}\n", "utf-8")


def test_open_page_follows_its_sources(served, follow):
    project, _, _ = served
    append(project / "docs" / PAGE, "A sentence that is new.")
    follow("A sentence that is new.")
    part = programs_on(PAGE)[0]
    append(project / f"snippets/{FRAMEWORKS[0]}/{part}.py", "# A comment that is new.")
    follow("# A comment that is new.")


def test_a_part_that_is_half_written_is_shown(served, follow):
    project, _, _ = served
    file = project / f"snippets/{FRAMEWORKS[0]}/pooling/half.py"
    file.write_text("print('half')  # only here\n", "utf-8")
    append(project / "docs" / PAGE, '{{ code("pooling/half") }}')
    follow("# only here")
    for framework in FRAMEWORKS[1:]:
        follow(f"snippets/{framework}/pooling/half.py")
    follow("No output yet")
