"""Move the nets that others trained to every framework, and say how far they agree.

    python -m lab.trained              a line for each net and framework
    python -m lab.trained rnet         a line for each layer of a net
    python -m lab.trained --write      what the page shows, into generated/trained-nets/

It ends with status 1 where a layer differs.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from lab.trained import packages, running, show
from tools.frameworks import ROOT

FOLDER = ROOT / "generated" / "trained-nets"


def main(arguments=None):
    """Do what the command line asks for, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("net", nargs="*", choices=[[], *packages.names()], help="show its layers")
    parser.add_argument("--write", action="store_true", help="write generated/trained-nets/")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        try:
            results = running.everything(folder)
        except packages.PackageMissingError as error:
            sys.exit(str(error))
        if asked.write:
            write(results, folder)
        for name in asked.net:
            print(show.layers(name, results, folder))
        every = [one for compared in results.values() for one in compared]
        for one in every if not asked.net else ():
            layer, difference = one.worst
            print(f"{one.net:10} {one.framework:11} {len(one.layers):4} layers, at most ", end="")
            print(f"{difference:.1e}, at {layer}")
    problems = [one.problem for one in every if one.problem]
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


def texts(results, folder):
    """Return what the page shows, as {name of the file: text}."""
    tables = {f"{name}.txt": show.layers(name, results, folder) for name in results}
    said = {f"{path.stem}.txt": path.read_text("utf-8") for path in Path(folder).glob("*.said")}
    tables |= {"nets.md": show.nets(results, folder), "differences.md": show.differences(results)}
    return tables | said


def write(results, folder):
    """Write what the page shows."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in texts(results, folder).items():
        (FOLDER / name).write_text(text, "utf-8")
        print(f"{FOLDER.relative_to(ROOT)}/{name}")


if __name__ == "__main__":
    sys.exit(main())
