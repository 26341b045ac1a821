"""Begin a part: ``make new PART=upsampling/nearest IN=pytorch``.

    python -m tools.new_part upsampling/nearest                a snippet in each framework
    python -m tools.new_part upsampling/nearest --in pytorch   in this one only

A snippet is begun where there is none. A framework that is left out gets a line in its
missing.toml, "not written yet", which goes when it is written.
"""

import argparse
import re

from tools import snippets
from tools.frameworks import NOT_WRITTEN, ROOT, frameworks, order

PART = re.compile(r"[a-z0-9][a-z0-9-]*/[a-z][a-z0-9_]*")
HEAD = "# What {label} does not have, and why. A line goes when it is there.\n"
SKELETON = """\
import {imported}

y = ...  # (1, 2, 2, 3): write {part}, with the shape of a result
"""
NEXT = """
Next:
  write {files}
  python -m tools.write_outputs {part}{names}
  put {{{{ code("{part}") }}}} on a page of docs/, and look at it: make serve
"""


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="python -m tools.new_part")
    parser.add_argument("part", help="the page and the name, like upsampling/nearest")
    parser.add_argument("--in", dest="names", nargs="+", choices=order(), metavar="FRAMEWORK")
    chosen = parser.parse_args(arguments)
    if not PART.fullmatch(chosen.part):
        parser.error(f"{chosen.part} is no name like upsampling/nearest_neighbour")
    begin(chosen.part, chosen.names or order())


def begin(part, names):
    """Write what a part begins with, and say what comes next."""
    files = []
    for framework in frameworks():
        path = snippets.snippet_path(framework, part)
        missing = f"snippets/{framework.name}/missing.toml"
        reason = framework.reason("parts", part)
        if path.is_file():
            continue
        if framework.name in names and reason in (None, NOT_WRITTEN):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(skeleton(framework, part), "utf-8")
            files.append(path.relative_to(ROOT).as_posix())
            print(f"{files[-1]}: to be written")
            if reason:
                print(f"{missing}: take the line away that says it is {reason}, or narrow it")
        elif not reason:
            declare(framework, part)
            print(f"{missing}: {part} is {NOT_WRITTEN}")
    if not files:
        print(f"Every framework has {part}, or says why not: nothing was written.")
        return
    asked = "" if set(names) == set(order()) else f" --in {' '.join(names)}"
    print(NEXT.format(files=", ".join(files), part=part, names=asked))


def skeleton(framework, part):
    """Return the text of a snippet that is not written: it fails until it is."""
    imported = framework.module
    for alias, module in framework.aliases.items():
        if module == framework.module:
            imported = f"{module} as {alias}"
    return SKELETON.format(imported=imported, part=part)


def declare(framework, part):
    """Add a part to those that a framework's missing.toml says are not written yet."""
    path = framework.folder / "missing.toml"
    text = path.read_text("utf-8") if path.is_file() else HEAD.format(label=framework.label)
    line = f'"{part}" = "{NOT_WRITTEN}"\n'
    if "\n[parts]\n" in f"\n{text}":
        text = re.sub(r"^\[parts\]\n", lambda head: head[0] + line, text, flags=re.MULTILINE)
    else:
        text = f"{text.rstrip()}\n\n[parts]\n{line}"
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
