"""What the pages "Keras for PyTorch readers" are made of, beside traps and programs.

tables/readers.toml says what its fields mean, tables/words.toml has the words. What is one
framework's alone stands in its folder, in readers.toml and words.toml. A framework without a
readers.toml has none of these pages.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variant_tabs import exists, keep, read_toml

from convnet_site.frameworks import read_labels
from convnet_site.tables import Fault, Faults, check_fields

BY = ("itself", "asked", "you")  # who does it: the less the framework does, the further behind
COMMON = {"program": str, "weights": list, "steps": dict, "task": dict}
OWN = {"from": str, "to": str, "links": list, "steps": dict, "task": dict}


@dataclass(frozen=True)
class Thing:
    """A word of the field, or something that is done for a reader or not."""

    what: str
    page: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Done:
    """Who does something in one framework, and how."""

    by: str
    """One of BY."""
    how: str


@dataclass(frozen=True)
class Reader:
    """What one framework says."""

    label: str
    coming: str
    """What changes for somebody who comes from it."""
    going: str
    """What a program in it is like."""
    links: Sequence[Mapping[str, str]]
    steps: Mapping[str, str]
    words: Mapping[str, str]
    tasks: Mapping[str, Done]


@dataclass(frozen=True)
class Readers:
    """All that the pages are made of."""

    program: str
    weights: Sequence[str]
    """The rows of tables/traps.toml on moving weights."""
    steps: Mapping[str, str]
    """What each section of the program is called."""
    words: Mapping[str, Thing]
    tasks: Mapping[str, Thing]
    frameworks: Mapping[str, Reader]
    """Those that have these pages, by name, in the order of the tabs."""

    def pairs(self) -> list[tuple[str, str]]:
        """Return the pairs that have a page: what is needed, and what is known."""
        return [
            (need, know) for know in self.frameworks for need in self.frameworks if need != know
        ]


def read_readers(root: Path) -> Readers:
    """Return what the pages are made of. Raises CallError with every fault of the tables."""
    return keep(make_readers, root)


def make_readers(root: Path) -> Readers:
    """Return what read_readers keeps."""
    faults = Faults()
    file, file_of_words = (root / "tables" / f"{name}.toml" for name in ("readers", "words"))
    common = checked(file, COMMON, faults)
    words = things(file_of_words, read_toml(file_of_words).get("word", {}), {}, faults)
    tasks = things(file, common.get("task", {}), {"parts": list}, faults)
    ids = {"steps": list(common.get("steps", {})), "words": list(words), "task": list(tasks)}
    frameworks = {}
    for name, label in read_labels(root / "snippets").items():
        own = root / "snippets" / name / "readers.toml"
        if exists(own):
            frameworks[name] = reader(own, label, ids, faults)
    faults.end()
    steps = common["steps"]
    return Readers(common["program"], common["weights"], steps, words, tasks, frameworks)


def checked(file: Path, fields: Mapping[str, Any], faults: Faults) -> dict[str, Any]:
    """Return a table; that it has other fields than it should is kept as a fault."""
    data = read_toml(file)
    try:
        check_fields(data, fields, {})
    except Fault as fault:
        faults.add(file, "the file", fault)
    return data


def things(
    file: Path, entries: Mapping[str, Any], more: Mapping[str, Any], faults: Faults
) -> dict[str, Thing]:
    """Return the rows of a table; faults are kept."""
    found = {}
    for name, entry in entries.items():
        try:
            check_fields(entry, {"what": str, "page": str, **more}, {})
        except Fault as fault:
            faults.add(file, name, fault)
            continue
        found[name] = Thing(entry["what"], entry["page"], tuple(entry.get("parts", ())))
    return found


def reader(file: Path, label: str, ids: Mapping[str, Sequence[str]], faults: Faults) -> Reader:
    """Return what a framework says; faults are kept."""
    data = checked(file, OWN, faults)
    words = file.with_name("words.toml")
    said = {
        "steps": (file, data.get("steps", {})),
        "task": (file, data.get("task", {})),
        "words": (words, read_toml(words) if exists(words) else {}),
    }
    for kind, (where, rows) in said.items():
        for name in ids[kind]:
            if name not in rows:
                faults.add(where, name, f"is not said: write it, as tables/{where.name} has it")
        for name in rows:
            if name not in ids[kind]:
                faults.add(where, name, f"tables/{where.name} has no such row: remove it")
    for link in data.get("links", []):
        if not isinstance(link, dict) or set(link) not in ({"text", "address"}, {"text", "page"}):
            faults.add(file, "links", f"{link} must be {{text, address}} or {{text, page}}")
    return Reader(
        label,
        data.get("from", ""),
        data.get("to", ""),
        data.get("links", []),
        data.get("steps", {}),
        said["words"][1],
        tasks_of(file, data.get("task", {}), faults),
    )


def tasks_of(file: Path, entries: Mapping[str, Any], faults: Faults) -> dict[str, Done]:
    """Return who does what in a framework; faults are kept."""
    tasks = {}
    for name, entry in entries.items():
        try:
            check_fields(entry, {"by": str, "how": str}, {})
            if entry["by"] not in BY:
                raise Fault(f"is done by {entry['by']!r}: write one of {', '.join(BY)}")
        except Fault as fault:
            faults.add(file, name, fault)
            continue
        tasks[name] = Done(entry["by"], entry["how"])
    return tasks
