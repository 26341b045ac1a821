"""Draw the figures of the pages, from numbers, into generated/figures/: ``make figures``."""

import importlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "generated" / "figures"


@cache
def figures():
    """Return every figure as {name: SVG text}. Modules in tools/figures/ list theirs as FIGURES."""
    drawn = {}
    for path in sorted((ROOT / "tools" / "figures").glob("[a-z]*.py")):
        module = importlib.import_module(f"tools.figures.{path.stem}")
        for name, draw in getattr(module, "FIGURES", {}).items():
            drawn[name] = draw()
    return drawn


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, drawing in figures().items():
        (FOLDER / f"{name}.svg").write_text(drawing, "utf-8")
        print(f"generated/figures/{name}.svg")
