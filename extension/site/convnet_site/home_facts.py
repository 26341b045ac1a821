"""What was run, in numbers of the last run, each with the page that proves it.

Nothing is typed here: programs and outputs are counted, the rest is what generated/ recorded.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from variant_tabs import CallError, exists, find, keep, read_json

from convnet_site.differences import read_rows
from convnet_site.frameworks import read_labels

LAB = "lab"  # a framework's programs that no page shows
DIGITS_OF_FLOAT64 = 16


@dataclass(frozen=True)
class Fact:
    """A number, what it counts, and the page below docs/ that proves it."""

    number: str
    words: str
    proof: str


def read_facts_of_run(root: Path) -> list[Fact]:
    """Return what was run. Raises CallError when a record is missing."""
    results = read_json(needed(root / "generated" / "results" / "results.json", "make results"))
    versions = read_json(needed(root / "generated" / "versions.json", "make outputs"))
    labels = read_labels(root / "snippets")
    return [
        *of_programs(root, labels),
        of_rules(results["rules"]["numbers"]["rules"]),
        of_parity(results["parity"]["numbers"]["float64"]),
        Fact(
            f"{sum(1 for row in keep(read_rows, root) if row.trap)}",
            "differences that change what comes out",
            "differences/traps.md",
        ),
        of_versions(versions, labels),
    ]


def needed(path: Path, command: str) -> Path:
    """Return the path of a record. Raises CallError when it is missing."""
    if not exists(path):
        raise CallError(f"no {path}: run `{command}`")
    return path


def programs_of(root: Path, framework: str) -> set[str]:
    """Return the parts, like "pooling/max", that a framework has a program of."""
    folder = root / "snippets" / framework
    paths = (file.relative_to(folder) for file in find(folder, "*.py"))
    return {path.with_suffix("").as_posix() for path in paths if path.parts[0] != LAB}


def of_programs(root: Path, labels: Mapping[str, str]) -> list[Fact]:
    """Return how many programs there are, and how many parts print one text in all that have it."""
    programs = {name: programs_of(root, name) for name in labels}
    parts = set(chain.from_iterable(programs.values()))
    shared = sum(1 for part in parts if exists(root / "generated" / "outputs" / f"{part}.txt"))
    count = sum(map(len, programs.values()))
    return [
        Fact(
            f"{count:,}",
            "programs, each run alone, as a reader would run it",
            "how-this-site-is-tested.md#every-snippet-is-run",
        ),
        Fact(
            f"{shared} of {len(parts)}",
            "things print the same text in every framework; the others show what differs",
            "how-this-site-is-tested.md#every-output-was-printed",
        ),
    ]


def of_rules(rules: Mapping[str, Any]) -> Fact:
    """Return on how many settings the rules were tried, and how many differ from them."""
    runs = [modes for tried in rules.values() for modes in tried.values()]
    settings = sum(max(counts["tried"] for counts in modes.values()) for modes in runs)
    differ = sum(counts["differ"] for modes in runs for counts in modes.values())
    found = f"{differ:,} of them differ" if differ else "none of them differs"
    words = f"settings drawn at random, on which {len(rules)} rules were tried: {found}"
    return Fact(f"{settings:,}", words, "differences/rules.md")


def of_parity(compared: Mapping[str, Any]) -> Fact:
    """Return in how many digits the losses agree that are trained in float64."""
    digits = int(min(DIGITS_OF_FLOAT64, *(one["digits"] for one in compared.values())))
    words = "digits agree at every step of an epoch, trained in float64 from the same weights"
    return Fact(str(digits), words, "convnet/results.md#float64-the-same-to-the-last-digits")


def of_versions(versions: Mapping[str, Any], labels: Mapping[str, str]) -> Fact:
    """Return on which day which versions printed the outputs."""
    day = f"{date.fromisoformat(versions['date']):%-d %B %Y}"
    ran = [f"{labels[name]} {number}" for name, number in versions["frameworks"].items()]
    return Fact(day, f"by {', '.join(ran)}", "how-this-site-is-tested.md#every-output-was-printed")
