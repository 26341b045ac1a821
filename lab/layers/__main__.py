"""Plant the mistakes and write what comes of them into generated/wrong-numbers/.

python -m lab.layers
"""

import sys
import tempfile
from pathlib import Path

import numpy as np

from lab.layers import compare, show, trying
from lab.layers.mistakes import MISTAKES
from tools.frameworks import ROOT

FOLDER = ROOT / "generated" / "wrong-numbers"
EXAMPLE = "mobile", "zeros on the other side, stride 2"


def example():
    """Return what the program prints of one mistake."""
    mistake = next(m for m in MISTAKES if (m.net, m.words) == EXAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        files = [str(Path(folder, name)) for name in ("right.npz", "wrong.npz")]
        for file, arrays in zip(files, trying.planted(mistake), strict=True):
            np.savez(file, **trying.rounded(arrays))
        return compare.printed(files)


def texts(results):
    """Return what is written, as {name of the file: text}."""
    return {
        "mistakes.md": show.table(results),
        "summary.md": show.summary(results),
        "guesses.md": show.guesses(),
        "example.txt": example(),
    }


def main():
    FOLDER.mkdir(exist_ok=True)
    for name, text in texts(trying.everything(trying.given_by_frameworks())).items():
        (FOLDER / name).write_text(text, "utf-8")
        print(f"{FOLDER.relative_to(ROOT)}/{name}")


if __name__ == "__main__":
    sys.exit(main())
