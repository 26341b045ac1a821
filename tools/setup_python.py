"""Make a Python environment: ``python setup_python.py .venv/site FILE [FILE ...] [OPTION ...]``.

Files are requirements, each installed by a run of pip of its own, because hashes in one file forbid
packages without them in another. Options are passed on to pip. Standard library only.
"""

import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11, 5)  # what packages of the site ask for


def main(environment, *arguments):
    if sys.version_info < OLDEST:
        needed = ".".join(map(str, OLDEST))
        sys.exit(
            f"This project needs Python {needed} or newer; {sys.executable} is "
            f"{sys.version.split()[0]}. Name another one: make PYTHON=/path/to/python3.12"
        )
    refuse_a_link(environment)
    options = [argument for argument in arguments if argument.startswith("-")]
    files = [argument for argument in arguments if not argument.startswith("-")]
    print(
        f"Setting up {environment} from {' and '.join(files)}. The first time it takes a while.",
        flush=True,
    )
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", environment])
    if made.returncode:
        sys.exit(
            f"Could not make {environment}. On Debian and Ubuntu: sudo apt-get install python3-venv"
        )
    pip = [f"{environment}/bin/python", "-m", "pip", "--disable-pip-version-check"]
    # Comes with Python 3.11, 10 MB. Where it is needed, the requirements pin it.
    subprocess.run([*pip, "uninstall", "--quiet", "--yes", "setuptools"])
    for file in files:
        installed = subprocess.run(
            [*pip, "install", "--quiet", "--no-compile", *options, "-r", file]
        )
        if installed.returncode:
            sys.exit(
                f"Could not install {file}: see the lines above. Mend that, then run the same "
                "command again."
            )
    Path(environment, ".ready").touch()


def refuse_a_link(environment):
    """End where the environment lies behind a link: it is another checkout's, which may use it."""
    folder = Path(environment).parent
    if folder.is_symlink():
        sys.exit(
            f"{folder} is a link to {folder.resolve()}: {environment} is not made anew from here. "
            "Run the same command there, or remove the link."
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
