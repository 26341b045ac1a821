"""What is known of the differences: the rows of tables/traps.toml, which says what its fields mean.

What each framework does in a row stands in its own folder, in differences.toml.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

from variant_tabs import exists, keep, read_text, read_toml

from convnet_site.columns import COMMON, ODD
from convnet_site.frameworks import read_frameworks
from convnet_site.tables import (
    LINE,
    Fault,
    Faults,
    Values,
    cells_of,
    check_fields,
    read_line,
)

SIGNALS = ("silent", "warning", "error")
OWN, UNCONCERNED = "own", "unconcerned"
OF_ALL = "in all"  # what a number says that all frameworks print
ROW = {"topic": str, "what": str, "page": str, "parts": list, "classes": list}
ROW_MAY_HAVE = {"bites": list}
TRAP = {"trap": str, "fix": str, "fixed_by": list, "number": str, "shown": dict}
CELL = {"cell": str, "class": str}
CELL_MAY_HAVE = {"surprise": bool, "error": dict, "warning": dict, "aside": list, "shown": dict}
NOT_TYPED = re.compile(r"`[^`]*`|\{\w+[^}]*\}")  # code, and what is taken from an output
LOUD = re.compile(r"\b\w*(?:Error|Exception|Warning)\b|\bunexpected keyword\b|\bmissing \d")


@dataclass(frozen=True)
class Cell:
    """What one framework does in one row."""

    words: str
    behaviour: str | None = None
    """Its class; None where it is missing or the row is about others, so that no pair shows it."""
    surprise: bool = False
    signal: str | None = None
    """One of SIGNALS; None where the framework lacks the row."""


@dataclass(frozen=True)
class Trap:
    """What the page of traps says of a row."""

    sentence: str
    fix: str
    fixed_by: tuple[str, ...]
    """The parts whose programs do what the fix says, and "instead" for functions in lab/."""
    number: str


@dataclass(frozen=True)
class Row:
    """One difference."""

    id: str
    topic: str
    what: str
    page: str
    parts: tuple[str, ...]
    cells: Mapping[str, Cell]
    """By the framework's name, in the order of the tabs."""
    trap: Trap | None
    place: int | None
    """Its place among those that bite often."""
    bites: frozenset[str] = frozenset()
    """Where a cell is a surprise, the classes that bite who is used to it; else all that bite."""

    def bites_from(self, start: str, end: str) -> bool:
        """Tell whether a framework does what those who come from another one do not expect."""
        known, met = self.cells[start], self.cells[end]
        if start == end or known.behaviour is None or met.behaviour is None:
            return False
        if known.behaviour == met.behaviour:
            return known.surprise and met.surprise
        if met.surprise:
            return True
        if any(cell.surprise for cell in self.cells.values()):
            return known.surprise and met.behaviour in self.bites
        return not self.bites or met.behaviour in self.bites

    def ways(self) -> list[tuple[str, str]]:
        """Return the ways from one framework to another on which the trap bites."""
        return [way for way in permutations(self.cells, 2) if self.bites_from(*way)]

    def marks(self) -> dict[str, str]:
        """Return how the cell of each framework is marked that has the row and a part in it.

        Where one class has more frameworks than any other, its cells are common, and the others
        are odd.
        """
        known = {name: cell.behaviour for name, cell in self.cells.items() if cell.behaviour}
        (most, count), *others = [*Counter(known.values()).most_common(2), ("", 0)]
        if count == 1 or (others and others[0][1] == count):
            return {}
        return {name: COMMON if each == most else ODD for name, each in known.items()}

    def signals(self) -> dict[str, str]:
        """Return what each framework says that has the row."""
        return {name: cell.signal for name, cell in self.cells.items() if cell.signal}

    def rank(self) -> tuple[bool, int, int]:
        """Return what the list of traps is sorted by: what bites often, then what says least."""
        loud = [signal for signal in self.signals().values() if signal != "silent"]
        return self.place is None, self.place or 0, len(loud)


def read_rows(root: Path) -> list[Row]:
    """Return all rows of a repository. Raises CallError with every fault of the tables."""
    return RowReader(root).read()


def rows_of(root: Path, topic: str) -> list[Row]:
    """Return the rows of a topic. Raises CallError with every fault of the tables."""
    return [row for row in keep(read_rows, root) if row.topic == topic]


class RowReader:
    """Reads the rows of a repository, and keeps the faults."""

    def __init__(self, root: Path) -> None:
        self.file = root / "tables" / "traps.toml"
        self.snippets = root / "snippets"
        self.frameworks = read_frameworks(self.snippets)
        self.values = Values(root / "generated", self.frameworks)
        self.faults = Faults()

    def read(self) -> list[Row]:
        """Return all rows. Raises CallError with every fault."""
        data = read_toml(self.file)
        entries, often = data.get("trap", {}), data.get("often", [])
        traps = self.traps(entries)
        for name in often:
            if name not in entries or traps.get(name, True) is None:
                self.faults.add(self.file, name, "stands in `often`, and is no trap: remove it")
        columns = {name: self.column(name, entries, traps) for name in self.frameworks}
        rows = []
        for name in traps:
            cells = {each: column[name] for each, column in columns.items() if name in column}
            place = often.index(name) if name in often else None
            rows.append(self.row(name, entries[name], cells, traps[name], place))
        for message in repetitions(rows):
            self.faults.add(self.file, *message)
        self.faults.end()
        return rows

    def traps(self, entries: Mapping[str, Any]) -> dict[str, Trap | None]:
        """Return what the list says of each row that is well written; faults are kept."""
        traps = {}
        for name, entry in entries.items():
            try:
                traps[name] = self.trap(entry)
            except Fault as fault:
                self.faults.add(self.file, name, fault)
        return traps

    def row(
        self,
        name: str,
        entry: Mapping[str, Any],
        cells: Mapping[str, Cell],
        trap: Trap | None,
        place: int | None,
    ) -> Row:
        """Return a row. A class of it that no framework is of is a fault, and kept."""
        known = {cell.behaviour for cell in cells.values()}
        for behaviour in entry["classes"]:
            if behaviour not in known and len(cells) == len(self.frameworks):
                message = f"no framework behaves as the class {behaviour!r}: remove it"
                self.faults.add(self.file, name, message)
        for message in contradictions(cells):
            self.faults.add(self.file, name, message)
        facts = entry["topic"], entry["what"], entry["page"], tuple(entry["parts"])
        bites = frozenset(entry.get("bites", ()))
        row = Row(name, *facts, cells, trap, place, bites)
        if trap and len(cells) == len(self.frameworks) and not row.ways():
            self.faults.add(self.file, name, "bites nobody on any way: say what it is that bites")
        return row

    def trap(self, entry: Any) -> Trap | None:
        """Return what the list says of a row, or None for a difference of words. Raises Fault."""
        check_fields(entry, ROW, {**ROW_MAY_HAVE, **TRAP})
        strange = set(entry.get("bites", ())) - set(entry["classes"])
        if strange:
            raise Fault(f"bites with {', '.join(sorted(strange))}, which is none of its classes")
        there = [field for field in TRAP if field in entry]
        if not there:
            return None
        lacking = [field for field in TRAP if field not in entry]
        if lacking:
            raise Fault(f"has {', '.join(there)} and lacks {', '.join(lacking)}: a trap needs all")
        shown = entry["shown"]
        for name, data in shown.items():
            part = data.get("part") if isinstance(data, dict) else None
            if part and part not in entry["parts"]:
                raise Fault(f"shown.{name} is of {part}, which is none of its parts: add it")
        typed = re.findall(r"\d[\d.]*", NOT_TYPED.sub("", entry["number"]))
        if typed:
            raise Fault(f"types {', '.join(typed)} in `number`: let `shown` take it from an output")
        texts = [entry["trap"], entry["number"]]
        unused = [name for name in shown if not any(f"{{{name}" in text for text in texts)]
        if unused:
            raise Fault(f"shown.{unused[0]} is in neither `trap` nor `number`: remove it")
        labels = [facts["label"] for facts in self.frameworks.values()]
        if not any(owner in entry["number"] for owner in (*labels, OF_ALL)):
            raise Fault(f'has a `number` that is nobody\'s: name a framework, or say "{OF_ALL}"')
        sentence, number = (self.values.fill(text, shown) for text in texts)
        return Trap(sentence, entry["fix"], tuple(entry["fixed_by"]), number)

    def column(
        self, framework: str, entries: Mapping[str, Any], well_written: Collection[str]
    ) -> dict[str, Cell]:
        """Return the cells of one framework in rows that are well written; faults are kept."""
        file = self.snippets / framework / "differences.toml"
        found, reasons = cells_of(file, "differences", entries, self.faults)
        column = {name: Cell(reason) for name, reason in reasons.items()}
        for name, data in found.items():
            if name not in well_written:
                continue
            try:
                column[name] = self.cell(framework, data, entries[name])
            except Fault as fault:
                self.faults.add(file, name, fault)
        return column

    def cell(self, framework: str, data: Any, entry: Mapping[str, Any]) -> Cell:
        """Return one cell. Raises Fault."""
        check_fields(data, CELL, CELL_MAY_HAVE)
        if "**" in data["cell"]:
            raise Fault("types bold letters: what is odd is marked by its class; remove the **")
        behaviour = data["class"]
        if behaviour not in (*entry["classes"], OWN, UNCONCERNED):
            known = ", ".join(entry["classes"])
            raise Fault(f"there is no class {behaviour!r} in its row: take one of {known}, or own")
        if behaviour == OWN:
            behaviour = f"own-{framework}"
        return Cell(
            self.values.fill(data["cell"], data.get("shown", {}), framework),
            None if behaviour == UNCONCERNED else behaviour,
            data.get("surprise", False),
            self.signal(framework, data, entry),
        )

    def signal(self, framework: str, data: Mapping[str, Any], entry: Mapping[str, Any]) -> str:
        """Return what a framework says, held against its outputs. Raises Fault."""
        signals = [signal for signal in SIGNALS if signal in data]
        if len(signals) > 1:
            raise Fault("has an error and a warning: write the one that its reader meets")
        if signals:
            (signal,) = signals
            if "fault" in data[signal]:
                self.values.find_in_fault(data[signal], framework)
            else:
                check_fields(data[signal], LINE, {})
                read_line(data[signal]).find(self.values.outputs, framework)
            return signal
        if "trap" in entry:
            self.check_silence(framework, data.get("aside", []), entry["parts"])
        return "silent"

    def check_silence(self, framework: str, aside: Sequence[str], parts: Iterable[str]) -> None:
        """Raise Fault for a line that looks like an error or a warning and is not set aside."""
        lines = [line for part in parts for line in self.lines(part, framework)]
        for line in lines:
            if LOUD.search(line) and not line.startswith(tuple(aside)):
                raise Fault(
                    f"is silent, and its run printed {line!r}: let error or warning say so, "
                    f"or let aside say how the line begins"
                )
        for beginning in aside:
            if not any(line.startswith(beginning) for line in lines):
                raise Fault(f"sets {beginning!r} aside, which no line begins with: remove it")

    def lines(self, part: str, framework: str) -> list[str]:
        """Return the lines of a framework's own output; none where all print the same."""
        path = self.values.outputs / f"{part}.{framework}.txt"
        text = read_text(path) if exists(path) else ""
        return [line.lstrip() for line in text.splitlines()]


def repetitions(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Return the rows that say a line of another one, each with what is wrong with it."""
    said: dict[str, str] = {}
    found = []
    for row in rows:
        for line in (row.trap.sentence, row.trap.number) if row.trap else ():
            if line in said:
                found.append((row.id, f"says {line!r}, as {said[line]} does: say what is its own"))
            said.setdefault(line, row.id)
    return found


def contradictions(cells: Mapping[str, Cell]) -> list[str]:
    """Return which cells of a row say the same words and are of two classes.

    One of them could be marked as odd, and its reader would look for a difference in vain.
    """
    known = {name: cell for name, cell in cells.items() if cell.behaviour}
    return [
        f"{one} and {other} say {known[one].words!r}, and are of the classes "
        f"{known[one].behaviour} and {known[other].behaviour}: say what differs, or make it one"
        for one, other in combinations(known, 2)
        if known[one].words == known[other].words and known[one].behaviour != known[other].behaviour
    ]
