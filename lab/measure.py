"""Measure everything that the results pages state, and write it down: ``make results``.

    python -m lab.measure                  all sections
    python -m lab.measure accuracy speed   these sections, the others stay as they are
    python -m lab.measure --tables         only the tables again, from the numbers that are there

A section has two modules in lab/. The one that measures has

    measure(say)     that returns its numbers as a dict that JSON can hold; ``say`` prints progress

and the one that shows has

    tables(record)   that returns Markdown tables made from what is recorded of it, as {name: text}
    figures(record)  that returns SVG figures made from it, as {name: text}

generated/results/results.json holds the record of each section: its numbers, the versions, the
machine, the date, the seconds it took, and the hash of what the numbers depend on (see
lab/sources.py). generated/results/<name>.md are the tables, which the pages include. Nobody edits
either by hand.
"""

import importlib
import json
import os
import sys
import time
from dataclasses import dataclass

from lab import machine, sources
from tools import progress
from tools.frameworks import ROOT

FOLDER = ROOT / "generated" / "results"
NUMBERS = FOLDER / "results.json"
OTHERS = "README", "bench"  # in the same folder, and not of a section


@dataclass(frozen=True)
class Section:
    """The modules of a section, by their dotted names. They are imported when they are needed."""

    measuring: str
    showing: str
    keeps: bool = False
    """Whether it is given what it measured before, and keeps what has not changed."""

    @property
    def measure(self):
        """The function that measures."""
        return importlib.import_module(self.measuring).measure

    @property
    def show(self):
        """The module that shows."""
        return importlib.import_module(self.showing)

    @property
    def hash(self):
        """The SHA-256 of what its numbers depend on."""
        return sources.hash_of(self.measuring)


SECTIONS = {
    "parity": Section("lab.parity.experiments", "lab.parity.show"),
    "accuracy": Section("lab.parity.epochs", "lab.parity.accuracy"),
    "speed": Section("lab.speed.measuring", "lab.speed.show"),
    "rules": Section("lab.rules.measuring", "lab.rules.show", keeps=True),
}


def recorded():
    """Return what results.json holds, as {section: record}; {} when there is none yet."""
    return json.loads(NUMBERS.read_text("utf-8")) if NUMBERS.is_file() else {}


def measure(name, which=""):
    """Run a section and return its record.

    which: what is shown before its name to whoever waits
    """
    section, start = SECTIONS[name], time.time()
    said = ["starting"]
    known = recorded().get(name, {})
    usual = f" (took {progress.clock(known['seconds'])} in all last time)" if known else ""

    def say(text):
        said.append(text)
        progress.say(f"{name}, {time.time() - start:5.0f} s: {text}")

    before = section.hash
    with progress.Line(lambda: f"{which}{name}{usual}: {said[-1]}"):
        numbers = (
            section.measure(say, known.get("numbers")) if section.keeps else section.measure(say)
        )
    return {
        "hash": before,
        **machine.circumstances(),
        "seconds": round(time.time() - start),
        "numbers": numbers,
    }


def made_from(recorded, kind):
    """Return the "tables" or the "figures" of all recorded sections, as {name: text}."""
    made = {}
    for name, record in recorded.items():
        made |= getattr(SECTIONS[name].show, kind)(record)
    return made


def write(path, text):
    """Write a file so that a reader finds it whole or not at all."""
    part = path.with_suffix(".part")
    part.write_text(text, "utf-8")
    os.replace(part, path)


def write_tables():
    """Write the tables of all recorded sections, and remove those that none makes any more."""
    made = made_from(recorded(), "tables")
    for path in FOLDER.glob("*.md"):
        if path.stem not in {*made, *OTHERS}:
            path.unlink()
            print(f"{path.relative_to(ROOT)} is gone")
    for name, text in made.items():
        write(FOLDER / f"{name}.md", text)
        print(f"generated/results/{name}.md")


def main(arguments):
    unknown = set(arguments) - {*SECTIONS, "--tables"}
    if unknown:
        sys.exit(
            f"No section is called {', '.join(sorted(unknown))}; there are: {', '.join(SECTIONS)}"
        )
    wanted = [] if "--tables" in arguments else arguments or SECTIONS
    for number, name in enumerate(wanted, 1):
        record = measure(name, f"section {number} of {len(wanted)}, ")
        write(NUMBERS, json.dumps({**recorded(), name: record}, indent=1) + "\n")
        where = NUMBERS.relative_to(ROOT)
        print(f"{name}: {record['seconds']} s, recorded in {where}", flush=True)
    write_tables()
    print("Now run `make figures`, then look at the pages.")


if __name__ == "__main__":
    main(sys.argv[1:])
