"""Find a Chromium for the browser tests, or install one.

Runs in the environment of the tests, which has Playwright.
"""

import os
import shutil
import subprocess
import sys

from tools import progress

NAMES = "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"
NOTHING = """\
There is no Chromium for the browser tests, and none could be installed. Install one by any of these
ways, then run the same command again:

    sudo apt-get install chromium
    python -m playwright install --with-deps chromium
    CHROMIUM=/path/to/chrome make test"""


def find():
    """Return the path of a Chromium: $CHROMIUM, of PATH, or Playwright's own; None without one."""
    from playwright.sync_api import sync_playwright

    for candidate in (os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)):
        if candidate and os.access(candidate, os.X_OK):
            return candidate
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if os.access(own, os.X_OK) else None


def install_with_apt():
    """Install Debian's chromium."""
    print("Browser: installing Debian's chromium with apt-get", flush=True)
    install = ["install", "--yes", "--no-install-recommends", "chromium"]
    for arguments in progress.track([["update"], install], "apt-get", " ".join):
        subprocess.run(["apt-get", "--quiet", *arguments], stdout=subprocess.DEVNULL)


def install_with_playwright():
    """Install the Chromium that Playwright offers."""
    print("Browser: installing Playwright's chromium", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])


def main():
    if not find() and os.geteuid() == 0 and shutil.which("apt-get"):
        install_with_apt()
    if not find():
        install_with_playwright()
    if not find():
        sys.exit(NOTHING)
    print(f"Browser: {find()}: ready")


if __name__ == "__main__":
    main()
