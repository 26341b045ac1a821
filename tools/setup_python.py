"""Make a Python environment and install a requirements file: ``python setup_python.py .venv/site requirements/site.txt [OPTION ...]``.

Options are passed on to pip. The environment is made anew when the requirements have changed. Standard library only.
"""

import subprocess
import sys
from pathlib import Path


def main(environment, requirements, *options):
    if sys.version_info < (3, 11):
        sys.exit(
            f"This project needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}. "
            "Name another one: make PYTHON=/path/to/python3.11"
        )
    print(
        f"Setting up {environment} from {requirements}. The first time it takes a while.",
        flush=True,
    )
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", environment])
    if made.returncode:
        sys.exit(
            f"Could not make {environment}. On Debian and Ubuntu: sudo apt-get install python3-venv"
        )
    pip = [f"{environment}/bin/python", "-m", "pip", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "uninstall", "--quiet", "--yes", "setuptools"]
    )  # comes with Python 3.11, 10 MB, not needed
    installed = subprocess.run(
        [*pip, "install", "--quiet", "--no-compile", *options, "-r", requirements]
    )
    if installed.returncode:
        sys.exit(
            f"Could not install {requirements}: see the lines above. Mend that, then run the same command again."
        )
    Path(environment, ".ready").touch()


if __name__ == "__main__":
    main(*sys.argv[1:])
