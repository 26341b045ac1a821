"""Make the environment of the article of 2018, .venv/article-2018: its packages, on Python 3.6.

What is done and why is in setup_cntk.py, whose functions do it. Where something is missing it says
what to do, and ends with status 0: only tests/test_article_2018.py needs this environment. Standard
library only.
"""

from pathlib import Path

from tools import setup_cntk
from tools.environments import ROOT, Environment

FOLDER = Path(".venv", "article-2018")
PYTHON = ROOT / FOLDER / "bin" / "python"
REQUIREMENTS = Path("requirements", "article-2018.txt")
READY = ROOT / FOLDER / ".ready"

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
    print(f"Setting up {FOLDER} from {REQUIREMENTS}, with {base}", flush=True)
    with Environment(FOLDER) as environment:
        environment.make(base, None)
        install(environment)
        libraries = next(FOLDER.glob("lib/python3.6/site-packages/cntk/libs"))
        if setup_cntk.provide_libraries(base, libraries):
            proof = [environment.python, "-W", "ignore", "-c", PROOF]
            setup_cntk.prove(environment, proof)


def install(environment):
    """Install the packages of 2018, some of which come as sources, which want wheel."""
    # To this old pip a constraint of the machine, such as torch<=2.14, counts more than a pin.
    # So the pins are the constraint.
    constraint = {"PIP_CONSTRAINT": str(REQUIREMENTS.resolve())}
    options = "--no-cache-dir", "--no-deps"
    environment.run_pip("install", *options, "wheel", total=1, what="wheel", **constraint)
    environment.install(REQUIREMENTS, *options, **constraint)


if __name__ == "__main__":
    main()
