"""Build the site with Zensical, the successor of Material for MkDocs, into site-zensical/: ``make zensical``.

Zensical does not follow docs/snippets, a symbolic link. So it builds a copy of the project in which that is a folder.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def build(destination):
    """Build the site into a folder, in the place of what may be there. Raises CalledProcessError when Zensical fails."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("docs", "overrides", "snippets"):
            shutil.copytree(ROOT / name, Path(folder, name))
        shutil.copy(ROOT / "mkdocs.yml", folder)
        subprocess.run([sys.executable, "-m", "zensical", "build", "--strict"], cwd=folder, check=True)
        shutil.rmtree(destination, ignore_errors=True)
        shutil.copytree(Path(folder, "site"), destination)


if __name__ == "__main__":
    try:
        build(ROOT / "site-zensical")
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
