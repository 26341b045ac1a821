"""Read the nets and what their own packages give, into a folder.

    python -m lab.trained.read FOLDER

For each net: its layers, its arrays and its batch, and <net>.own.npz, what each layer gives in the
package's own net. What a framework says of a file is in <name>.said. A process of its own, because
it imports frameworks and packages side by side.
"""

import sys
from pathlib import Path

import numpy as np

from lab.trained import packages


def main(folder, *names):
    """Write all nets, or those that are named."""
    names = names or packages.names()
    for package in packages.MODULES:
        for net in package.module.nets() if set(names) & set(package.nets) else ():
            net.write(folder)
            np.savez(Path(folder, f"{net.name}.own.npz"), **package.module.own(net))
        for name, text in getattr(package.module, "says", dict)().items():
            Path(folder, f"{name}.said").write_text(text, "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
