"""Draw the figures of the pages, from numbers, into generated/figures/: ``make figures``."""

import importlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "generated" / "figures"


def figures():
    """Return every figure as {name: SVG text}. Each module in tools/figures/ may list some, as FIGURES."""
    modules = [
        importlib.import_module(f"tools.figures.{path.stem}")
        for path in sorted((ROOT / "tools" / "figures").glob("[a-z]*.py"))
    ]
    return {
        name: draw() for module in modules for name, draw in getattr(module, "FIGURES", {}).items()
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, drawn in figures().items():
        (FOLDER / f"{name}.svg").write_text(drawn, "utf-8")
        print(f"generated/figures/{name}.svg")
