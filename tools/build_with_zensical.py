"""Build the site with Zensical, the successor of Material for MkDocs: ``make zensical``.

Zensical does not follow docs/snippets, a symbolic link to snippets/, by which the files of the
snippets are published. So it builds a copy of the project in which that is a folder. It takes no
hooks either: the looks of the frameworks are put into the style that it takes.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from convnet_site.looks import style_of_looks

from tools import progress

ROOT = Path(__file__).resolve().parent.parent
BUILT = {"site", "site-zensical"}


def not_copied(folder, names):
    """Return which names in a folder are no sources of the site: hidden, or built."""
    hidden = {name for name in names if name.startswith(".") or name == "__pycache__"}
    return hidden | BUILT if Path(folder) == ROOT else hidden


def build(destination):
    """Build the site into a folder, in the place of what may be there.

    Raises CalledProcessError when Zensical fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        project = shutil.copytree(ROOT, Path(folder, "project"), ignore=not_copied)
        with (project / "docs" / "assets" / "site.css").open("a", encoding="utf-8") as style:
            style.write(style_of_looks(project / "snippets"))
        command = [sys.executable, "-m", "zensical", "build", "--strict"]
        pages = len([*(project / "docs").rglob("*.md")])

        def state():
            done = len([*(project / "site").rglob("index.html")])
            return f"Zensical builds the site: {done} of {pages} pages"

        with progress.Line(state):
            subprocess.run(command, cwd=project, check=True)
        shutil.rmtree(destination, ignore_errors=True)
        shutil.copytree(project / "site", destination)


if __name__ == "__main__":
    try:
        build(ROOT / "site-zensical")
        print("The site is in site-zensical/")
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
