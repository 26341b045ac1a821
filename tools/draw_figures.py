"""Draw the figures of the pages, and the mark, icons and card of the site: ``make figures``.

Figures are SVG and go into generated/figures/; the others lie where the pages ask for them.
"""

import importlib
from functools import cache
from pathlib import Path

from tools.figures import mark

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


def write_all():
    """Write every figure, the icons and the card."""
    FOLDER.mkdir(exist_ok=True)
    for name, drawing in figures().items():
        (FOLDER / f"{name}.svg").write_text(drawing, "utf-8")
        print(f"generated/figures/{name}.svg")
    for name, draw in mark.FILES.items():
        (ROOT / name).write_bytes(draw())
        print(name)


if __name__ == "__main__":
    write_all()
