"""Make the environment of the article of 2018, .venv/article-2018: its packages, on Python 3.6.

What is done and why is in setup_cntk.py, whose functions do it. Where something is missing it says
what to do, and ends with status 0: only tests/test_article_2018.py needs this environment. Standard
library only.
"""

import os
import subprocess

from tools import setup_cntk

ENVIRONMENT = setup_cntk.ROOT / ".venv" / "article-2018"
PYTHON = ENVIRONMENT / "bin" / "python"
REQUIREMENTS = setup_cntk.ROOT / "requirements" / "article-2018.txt"
READY = ENVIRONMENT / ".ready"
OPTIONS = "--no-cache-dir", "--no-deps"

PROOF = """\
import cntk, keras, tensorflow, torch
modules = tensorflow, keras, torch, cntk
print(*("{} {}".format(module.__name__, module.__version__) for module in modules), sep=", ")
"""


def main():
    base = setup_cntk.find_python()
    if base is None:
        print(setup_cntk.NO_PYTHON)
        return
    print(f"Article of 2018: using {base}. The first time it takes a while.", flush=True)
    setup_cntk.make_environment(base, ENVIRONMENT)
    install()
    libraries = next(ENVIRONMENT.glob("lib/python3.6/site-packages/cntk/libs"))
    if setup_cntk.provide_libraries(base, libraries):
        setup_cntk.prove([PYTHON, "-W", "ignore", "-c", PROOF], ENVIRONMENT, READY)


def install():
    """Install the packages of 2018, some of which come as sources, which want wheel."""
    # To this old pip a constraint of the machine, such as torch<=2.14, counts more than a pin.
    # So the pins are the constraint.
    environment = {**os.environ, "PIP_CONSTRAINT": str(REQUIREMENTS)}
    pip = [PYTHON, *setup_cntk.PIP, *OPTIONS]
    subprocess.run([*pip, "wheel"], check=True, env=environment)
    subprocess.run([*pip, "--no-compile", "-r", REQUIREMENTS], check=True, env=environment)


if __name__ == "__main__":
    main()
