"""Make a Python environment.

    python -m tools.setup_python .venv/site FILE [FILE ...] [OPTION ...]

Files are requirements, each installed by a run of pip of its own, because hashes in one file forbid
packages without them in another. Options are passed on to pip. What does it is in environments.py.
This file is one that even Python 2.7 reads, to say which Python is needed. Standard library only.
"""

import sys

OLDEST = (3, 11, 5)  # what packages of the site ask for


def main(environment, *arguments):
    if sys.version_info < OLDEST:
        needed = ".".join(map(str, OLDEST))
        version = sys.version.split()[0]
        sys.exit(
            "This project needs Python "
            + needed
            + " or newer; "
            + sys.executable
            + " is "
            + version
            + ". Name another one: make PYTHON=/path/to/python3.12"
        )
    from tools import environments

    options = [argument for argument in arguments if argument.startswith("-")]
    files = [argument for argument in arguments if not argument.startswith("-")]
    environments.set_up(environment, files, options)


if __name__ == "__main__":
    main(*sys.argv[1:])
