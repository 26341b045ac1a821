"""Arguments that mean the same in several frameworks: the lines of a row in the table of names.

Which there are and in which rows stands in tables/names.toml, what each framework calls them in
snippets/<framework>/arguments.toml. Both are held against generated/signatures.json.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variant_tabs import exists, read_toml

from convnet_site.tables import Fault, Faults, check_fields

ARGUMENT = {"rows": list}
WITH_MEANING = {"name": str | list, "means": str}

Signatures = Mapping[str, Mapping[str, Sequence[str]]]
"""The arguments, as written in the signature, of each framework's symbol in each row."""


@dataclass(frozen=True)
class Argument:
    """What one framework calls an argument in one row."""

    written: tuple[str, ...]
    """As in the signature, like "momentum=0.99"; mostly one."""
    means: str = ""
    """A few words, where its meaning is another one than elsewhere."""


@dataclass(frozen=True)
class Line:
    """An argument of a row."""

    id: str
    cells: Mapping[str, Argument]
    """By the names of the frameworks that have it."""

    @property
    def differs(self) -> bool:
        """Whether it does not mean the same everywhere."""
        return len({argument.means for argument in self.cells.values()}) > 1


def name_of(written: str) -> str:
    """Return the name of an argument in a signature: "lr" of "lr=0.01", "args" of "*args"."""
    return written.partition("=")[0].lstrip("*")


@dataclass(frozen=True)
class Names:
    """What a framework calls an argument: several alternatives, each one name or more."""

    alternatives: tuple[tuple[str, ...], ...]
    means: str

    def find(self, arguments: Sequence[str]) -> tuple[tuple[str, ...], Argument] | None:
        """Return the first alternative that a signature has, and the argument; None without."""
        known = {name_of(written): written for written in arguments}
        for names in self.alternatives:
            if all(name in known for name in names):
                return names, Argument(tuple(known[name] for name in names), self.means)
        return None


def read_names(data: Any) -> Names:
    """Return what a framework calls an argument. Raises Fault."""
    means = ""
    if isinstance(data, dict):
        check_fields(data, WITH_MEANING, {})
        data, means = data["name"], data["means"]
    alternatives = [data] if isinstance(data, str) else data
    if not isinstance(alternatives, list) or not all(isinstance(a, str) for a in alternatives):
        raise Fault("must be a name, a list of names, or {name = …, means = …}")
    return Names(tuple(tuple(names.split(", ")) for names in alternatives), means)


def read_lines(
    root: Path, rows: Collection[str], signatures: Signatures, faults: Faults
) -> dict[str, list[Line]]:
    """Return the lines of each row that has some, by its id; faults are kept.

    ``signatures`` has, for each framework, the arguments of its symbols by the ids of the rows.
    """
    file = root / "tables" / "names.toml"
    arguments = read_toml(file).get("argument", {})
    called = {name: read_called(root, name, arguments, faults) for name in signatures}
    lines: dict[str, list[Line]] = {}
    used: set[tuple[str, str, tuple[str, ...]]] = set()
    for argument, entry in arguments.items():
        try:
            check_fields(entry, ARGUMENT, {})
        except Fault as fault:
            faults.add(file, argument, fault)
            continue
        for row in entry["rows"]:
            if row not in rows:
                faults.add(file, argument, f"there is no name {row!r}: fix the id of the row")
                continue
            cells = {}
            for framework, names in called.items():
                signature = signatures[framework].get(row, ())
                found = names[argument].find(signature) if argument in names else None
                if found:
                    alternative, cells[framework] = found
                    used.add((framework, argument, alternative))
            if len(cells) > 1:
                lines.setdefault(row, []).append(Line(argument, cells))
            elif len(signatures) > 1:
                faults.add(file, argument, f"only {len(cells)} has it in {row}: remove the row")
    add_unused(root, called, used, faults)
    return lines


def add_unused(
    root: Path,
    called: Mapping[str, Mapping[str, Names]],
    used: Collection[tuple[str, str, tuple[str, ...]]],
    faults: Faults,
) -> None:
    """Keep as faults the names that no row has, so that a slip of a letter is found."""
    for framework, arguments in called.items():
        file = root / "snippets" / framework / "arguments.toml"
        for argument, names in arguments.items():
            for alternative in names.alternatives:
                if (framework, argument, alternative) not in used:
                    written = ", ".join(alternative)
                    message = f"no row of it has {written} in signatures.json: fix it or remove it"
                    faults.add(file, argument, message)


def read_called(
    root: Path, framework: str, arguments: Mapping[str, Any], faults: Faults
) -> dict[str, Names]:
    """Return what a framework calls the arguments, by their ids; faults are kept."""
    file = root / "snippets" / framework / "arguments.toml"
    called = {}
    for argument, data in (read_toml(file) if exists(file) else {}).items():
        if argument not in arguments:
            faults.add(file, argument, "tables/names.toml has no such argument: fix the id")
            continue
        try:
            called[argument] = read_names(data)
        except Fault as fault:
            faults.add(file, argument, fault)
    return called
