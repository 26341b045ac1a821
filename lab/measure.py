"""Measure everything that the results pages state, and write it down: ``make results``.

    python -m lab.measure                  all sections
    python -m lab.measure accuracy speed   these sections, the others stay as they are
    python -m lab.measure --tables         only the tables again, from the numbers that are there

A section is a module in lab/ with

    SOURCES          the files, from the repository's root, whose change makes its numbers stale
    measure(say)     that returns its numbers as a dict that JSON can hold; ``say`` prints a line of progress
    tables(record)   that returns Markdown tables made from what is recorded of it, as {name: text}
    figures(record)  that returns SVG figures made from it, as {name: text}

generated/results/results.json holds the numbers of each section with the versions, the machine, the date, the seconds it took and the
hash of its sources. generated/results/<name>.md are the tables, which the pages include. Nobody edits either by hand.
"""

import hashlib
import importlib
import json
import os
import sys
import time

from lab import machine
from tools import snippets

FOLDER = snippets.GENERATED / "results"
NUMBERS = FOLDER / "results.json"
SECTIONS = {
    "parity": "lab.parity.parity",
    "accuracy": "lab.parity.accuracy",
    "speed": "lab.speed.show",
    "rules": "lab.rules.show",
}


def section(name):
    """Return the module of a section."""
    return importlib.import_module(SECTIONS[name])


def recorded():
    """Return what results.json holds, as {section: record}; {} when there is none yet."""
    return json.loads(NUMBERS.read_text("utf-8")) if NUMBERS.is_file() else {}


def hash_of(module):
    """Return the SHA-256 of the names and contents of a section's sources."""
    digest = hashlib.sha256()
    for name in sorted(module.SOURCES):
        digest.update(f"{name}\n".encode() + (snippets.ROOT / name).read_bytes())
    return digest.hexdigest()


def measure(name):
    """Run a section and return its record."""
    module, start = section(name), time.time()

    def say(text):
        print(f"{name}, {time.time() - start:5.0f} s: {text}", flush=True)

    numbers = module.measure(say)
    return {
        "hash": hash_of(module),
        **machine.circumstances(),
        "seconds": round(time.time() - start),
        "numbers": numbers,
    }


def made_from(records, kind):
    """Return the "tables" or the "figures" of all recorded sections, as {name: text}."""
    return {
        name: text
        for key, record in records.items()
        for name, text in getattr(section(key), kind)(record).items()
    }


def write(path, text):
    """Write a file so that a reader finds it whole or not at all."""
    part = path.with_suffix(".part")
    part.write_text(text, "utf-8")
    os.replace(part, path)


def main(arguments):
    unknown = set(arguments) - {*SECTIONS, "--tables"}
    if unknown:
        sys.exit(
            f"No section is called {', '.join(sorted(unknown))}; there are: {', '.join(SECTIONS)}"
        )
    records = recorded()
    for name in [] if "--tables" in arguments else arguments or SECTIONS:
        records[name] = measure(name)
        write(NUMBERS, json.dumps(records, indent=1) + "\n")
        print(
            f"{name}: {records[name]['seconds']} s, recorded in {NUMBERS.relative_to(snippets.ROOT)}",
            flush=True,
        )
    for name, text in made_from(records, "tables").items():
        write(FOLDER / f"{name}.md", text)
        print(f"generated/results/{name}.md")
    print("Now run `make figures`, then look at the pages.")


if __name__ == "__main__":
    main(sys.argv[1:])
