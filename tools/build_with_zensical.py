"""Build the site with Zensical, the successor of Material for MkDocs, into site-zensical/: ``make zensical``.

Zensical does not follow docs/snippets, a symbolic link. So it builds a copy of the project in which that is a folder.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NO_SOURCES = shutil.ignore_patterns(".*", "site", "site-zensical", "__pycache__")


def build(destination):
    """Build the site into a folder, in the place of what may be there. Raises CalledProcessError when Zensical fails."""
    with tempfile.TemporaryDirectory() as folder:
        project = shutil.copytree(ROOT, Path(folder, "project"), ignore=NO_SOURCES)
        subprocess.run(
            [sys.executable, "-m", "zensical", "build", "--strict"], cwd=project, check=True
        )
        shutil.rmtree(destination, ignore_errors=True)
        shutil.copytree(project / "site", destination)


if __name__ == "__main__":
    try:
        build(ROOT / "site-zensical")
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
