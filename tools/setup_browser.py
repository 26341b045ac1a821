"""Find a Chromium for the browser tests, or install one.

There are two kinds. The shell has no window, not even a hidden one, so that a visit takes less than
half of the processor's time: the tests prefer it. The whole browser is what readers have, and what
Lighthouse measures; tests run in it, too, where there is no shell.

Runs in the environment of the tests, which has Playwright.
"""

import os
import shutil
import subprocess
import sys

from tools import progress

SHELL = "chromium-headless-shell"
WHOLE = "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"
ANY = SHELL, *WHOLE
NOTHING = """\
There is no Chromium for the browser tests, and none could be installed. Install one by any of these
ways, then run the same command again:

    sudo apt-get install chromium-headless-shell
    python -m playwright install --with-deps chromium
    CHROMIUM=/path/to/chrome make test"""


def find(names=ANY):
    """Return the path of a Chromium: $CHROMIUM, of PATH, or Playwright's own; None without one.

    names: of the programs that will do, the best first
    """
    from playwright.sync_api import sync_playwright

    for candidate in (os.environ.get("CHROMIUM"), *map(shutil.which, names)):
        if candidate and os.access(candidate, os.X_OK):
            return candidate
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if os.access(own, os.X_OK) else None


def whole():
    """Return the path of a whole Chromium, which is installed where there is none."""
    return ready(WHOLE, best=WHOLE)


def ready(names, best):
    """Return the path of a Chromium, and try to install the first of the best if there is none.

    Ends with a message where there is none of the names, and none can be installed.
    """
    if not find(best):
        install_with_apt(best[0])
    if not find(names):
        install_with_playwright()
    return find(names) or sys.exit(NOTHING)


def install_with_apt(package):
    """Install a package of Debian, if this process may."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print(f"Browser: installing Debian's {package} with apt-get", flush=True)
    install = ["install", "--yes", "--no-install-recommends", package]
    for arguments in progress.track([["update"], install], "apt-get", " ".join):
        subprocess.run(["apt-get", "--quiet", *arguments], stdout=subprocess.DEVNULL)


def install_with_playwright():
    """Install the Chromium that Playwright offers."""
    print("Browser: installing Playwright's chromium", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])


def main():
    print(f"Browser: {ready(ANY, best=[SHELL])}: ready")


if __name__ == "__main__":
    main()
