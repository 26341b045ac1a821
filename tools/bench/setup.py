"""Install Lighthouse beside the Node of .venv/bench, to the last package of its lock.

Standard library only: it runs in .venv/bench, which has nothing but Node.
"""

import json
import shutil
import subprocess
import sys

from tools import progress
from tools.bench import lighthouse

REQUIREMENTS = "package.json", "package-lock.json"
FOLDER = lighthouse.ROOT / "requirements" / "npm"
QUIET = "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--no-progress"


def main():
    for name in REQUIREMENTS:
        shutil.copyfile(FOLDER / name, lighthouse.ENVIRONMENT / name)
    lock = json.loads((FOLDER / "package-lock.json").read_text("utf-8"))
    what = f"Lighthouse: fetching {len(lock['packages']) - 1} packages with npm"
    node = lighthouse.node()
    npm = node.parent.parent / "lib/node_modules/npm/bin/npm-cli.js"
    with progress.Line(lambda: what):
        installed = subprocess.run([node, npm, "ci", *QUIET], cwd=lighthouse.ENVIRONMENT)
    if installed.returncode:
        sys.exit(
            "Could not install Lighthouse: see the lines above. Fix that, then run the same "
            "command again."
        )
    (lighthouse.ENVIRONMENT / ".lighthouse").touch()
    print("Lighthouse: ready")


if __name__ == "__main__":
    main()
