"""Measure how long a save takes until the open browser shows it: ``make saves``.

    python -m tools.measure_saves            ten saves of each kind
    python -m tools.measure_saves trap 3     three saves of a trap

A copy of the repository is served as ``make serve`` does, and a Chromium is open on a page that
shows what is saved. The time runs from the end of the save to the moment when the page has the new
words. Ends with status 1 where the median is above its limit.
"""

import contextlib
import os
import re
import shlex
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from tools import progress, setup_browser
from tools.build_with_zensical import not_copied
from tools.frameworks import ROOT, order

SECONDS_TO_START = 300  # on a slow machine; an idle one needs three
SECONDS_TO_SHOW = 60
SAVES = 10
MARK = re.compile(r"saved-\d+ ?")


@dataclass(frozen=True)
class Kind:
    """A kind of save."""

    name: str
    file: str
    before: str
    """A pattern; the new words are put behind its first match."""
    page: str
    limit: float
    """Seconds that the median may take."""


def kinds():
    """Return the kinds of saves, each with a page that shows it."""
    snippet = f"snippets/{order()[0]}/pooling/max.py"
    output = "generated/outputs/pooling/max.txt"
    return [
        Kind("page", "docs/layers/pooling.md", r"\A(?s:.*)\n", "layers/pooling/", 1.0),
        Kind("snippet", snippet, r"# ", "layers/pooling/", 1.5),
        Kind("output", output, r"\A(?s:.*)\n", "layers/pooling/", 1.5),
        Kind("trap", "tables/traps.toml", r'(?m)^trap = "', "differences/traps/", 1.5),
        Kind("name", "tables/names.toml", r'(?m)^title = "', "differences/names/", 1.5),
    ]


@dataclass(frozen=True)
class Served:
    """A copy of the repository that is served."""

    project: Path
    address: str
    server: subprocess.Popen
    seconds: float
    """What it took until it answered."""


def settings_of_make():
    """Return the variables that the Makefile sets for ``mkdocs serve``."""
    command = ["make", "--dry-run", "serve"]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    line = next(line for line in made.stdout.splitlines() if "mkdocs serve" in line)
    words = shlex.split(line.partition("mkdocs serve")[0])
    return dict(word.split("=", 1) for word in words if "=" in word)


@contextlib.contextmanager
def served_copy(folder, change=None):
    """Serve a copy of the repository, which ``change(project)`` may change first.

    Yields it when the server answers. Raises RuntimeError when it does not.
    """
    project = Path(folder, "project")
    shutil.copytree(ROOT, project, symlinks=True, ignore=not_copied)
    if change:
        change(project)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    settings = {**os.environ, **settings_of_make(), "PYTHONPATH": packages_in(project)}
    begun = time.monotonic()
    with open(Path(folder, "said"), "wb") as said:
        server = subprocess.Popen(command, cwd=project, env=settings, stdout=said, stderr=said)
    try:
        while not answers(f"http://{address}/"):
            if server.poll() is not None or time.monotonic() > begun + SECONDS_TO_START:
                raise RuntimeError(f"`mkdocs serve` does not answer:\n{said_by(folder)}")
            time.sleep(0.05)
        yield Served(project, f"http://{address}/", server, time.monotonic() - begun)
    finally:
        server.terminate()
        server.wait()


def packages_in(project):
    """Return the folders of the project's own packages, so that a copy uses its own."""
    folders = [str(file.parent) for file in sorted(project.glob("extension/*/pyproject.toml"))]
    return os.pathsep.join([*folders, os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)


def said_by(folder):
    """Return what the server of a folder has said in the terminal."""
    return Path(folder, "said").read_text("utf-8", "replace")


def answers(address):
    """Tell whether there is a server at an address."""
    try:
        with urllib.request.urlopen(address):
            return True
    except urllib.error.HTTPError:
        return True  # it has no such page, and says so
    except OSError:
        return False


def save(file, before, words):
    """Put words into a file, in the place of those of the save before, and return when it ended."""
    text = MARK.sub("", file.read_text("utf-8"))
    place = re.search(before, text).end()
    new = file.with_name(f".{file.name}.saved")  # as many editors save: a new file, renamed
    new.write_text(f"{text[:place]}{words} {text[place:]}", "utf-8")
    new.replace(file)
    return time.monotonic()


def measure(served, page, kind, count):
    """Return the seconds that each of some saves took until an open page showed it."""
    page.goto(served.address + kind.page)
    shown = "words => document.body.textContent.includes(words)"
    seconds = []
    for number in range(count):
        words = f"saved-{number}{time.monotonic_ns() % 1_000_000}"
        saved = save(served.project / kind.file, kind.before, words)
        page.wait_for_function(shown, arg=words, timeout=SECONDS_TO_SHOW * 1000, polling=20)
        seconds.append(time.monotonic() - saved)
        time.sleep(0.3)  # as a writer, who does not save again before the page is there
    return seconds


@contextlib.contextmanager
def chromium():
    """Start a Chromium and yield a page of it."""
    from playwright.sync_api import sync_playwright  # only what measures needs it

    path = setup_browser.find()
    if not path:
        sys.exit(setup_browser.NOTHING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--disable-gpu"])
        yield browser.new_page()
        browser.close()


def main(arguments):
    chosen = [kind for kind in kinds() if not arguments or kind.name == arguments[0]]
    if not chosen:
        sys.exit(f"There are saves of: {', '.join(kind.name for kind in kinds())}")
    count = int(arguments[1]) if len(arguments) > 1 else SAVES
    rows, slow = [], []
    with (
        tempfile.TemporaryDirectory() as folder,
        served_copy(folder) as served,
        chromium() as page,
    ):
        for kind in progress.track(chosen, "Saving", attrgetter("name")):
            seconds = measure(served, page, kind, count)
            median = statistics.median(seconds)
            numbers = " | ".join(f"{value:.2f}" for value in (median, min(seconds), max(seconds)))
            rows.append(f"| {kind.name} | {numbers} | {kind.limit} |")
            if median > kind.limit:
                slow.append(kind.name)
        print(f"The server answered after {served.seconds:.1f} s.\n")
        print("| Saved | Median s | Least s | Most s | Limit s |")
        print("| --- | --- | --- | --- | --- |", *rows, sep="\n")
    if slow:
        sys.exit(f"Slower than the limit: {', '.join(slow)}")


if __name__ == "__main__":
    main(sys.argv[1:])
