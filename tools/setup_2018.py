"""Make the environment of the article of 2018, .venv/article-2018: its packages, on Python 3.6. Standard library only.

What is done and why is in setup_cntk.py, whose functions do it. Where something is missing it says what to do, and ends with
status 0: only tests/test_article_2018.py needs this environment.
"""

import os
import subprocess
import sys

from tools import setup_cntk

ENVIRONMENT = setup_cntk.ROOT / ".venv" / "article-2018"
PYTHON = ENVIRONMENT / "bin" / "python"
REQUIREMENTS = setup_cntk.ROOT / "requirements" / "article-2018.txt"
READY = ENVIRONMENT / ".ready"

PROOF = """\
import cntk, keras, tensorflow, torch
print(*("{} {}".format(m.__name__, m.__version__) for m in (tensorflow, keras, torch, cntk)), sep=", ")
"""


def main():
    base = setup_cntk.find_python()
    if base is None:
        print(setup_cntk.NO_PYTHON)
        return
    print(f"Article of 2018: using {base}. The first time it takes a while.", flush=True)
    subprocess.run([base, "-m", "venv", "--clear", ENVIRONMENT], check=True)
    pip = [
        PYTHON,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-cache-dir",
        "--no-deps",
    ]
    subprocess.run([*pip, "wheel==0.31.0"], check=True)  # some of the others come as sources
    # To this old pip a constraint of the machine, such as torch<=2.14, counts more than a pin. So the pins are the constraint.
    subprocess.run(
        [*pip, "--no-compile", "-r", REQUIREMENTS],
        check=True,
        env={**os.environ, "PIP_CONSTRAINT": str(REQUIREMENTS)},
    )
    libraries = next(ENVIRONMENT.glob("lib/python3.6/site-packages/cntk/libs"))
    setup_cntk.link_python(base, libraries)
    if not setup_cntk.provide_mpi(libraries):
        print(setup_cntk.NO_MPI)
        return
    proof = subprocess.run([PYTHON, "-W", "ignore", "-c", PROOF], capture_output=True, text=True)
    if proof.returncode:
        print(
            f"The packages are installed in {ENVIRONMENT}, but they do not run:\n\n{proof.stderr}"
        )
        return
    print(f"{proof.stdout.strip()}: ready")
    READY.touch()


if __name__ == "__main__":
    sys.exit(main())
