"""Find a Chromium for the browser tests, or install one. Runs in the environment of the tests, which has Playwright."""

import os
import shutil
import subprocess
import sys

NAMES = "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"
NOTHING = """\
There is no Chromium for the browser tests, and none could be installed. Install one by any of these ways, then run the
same command again:

    sudo apt-get install chromium
    python -m playwright install --with-deps chromium
    CHROMIUM=/path/to/chrome make test"""


def find():
    """Return the path of a Chromium or Chrome: $CHROMIUM, PATH, or Playwright's own. None when there is none."""
    from playwright.sync_api import sync_playwright

    for candidate in (os.environ.get("CHROMIUM"), *map(shutil.which, NAMES)):
        if candidate and os.access(candidate, os.X_OK):
            return candidate
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if os.access(own, os.X_OK) else None


def main():
    if not find() and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Browser: installing Debian's chromium with apt-get", flush=True)
        for arguments in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", "--quiet", *arguments], stdout=subprocess.DEVNULL)
    if not find():
        print("Browser: installing Playwright's chromium", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])
    if not find():
        sys.exit(NOTHING)
    print(f"Browser: {find()}: ready")


if __name__ == "__main__":
    main()
