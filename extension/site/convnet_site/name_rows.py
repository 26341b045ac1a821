"""What the same thing is called in each framework: the rows of the table of names.

They stand in tables/names.toml, which says what its fields mean, each framework's cells in its own
folder, and the arguments in generated/signatures.json, read in each framework's own interpreter.
name_list.py makes the table of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variant_tabs import CallError, exists, read_json, read_toml

from convnet_site.arguments import Line, read_lines
from convnet_site.documentation import Documentation, read_documentation
from convnet_site.frameworks import read_frameworks
from convnet_site.tables import Fault, Faults, cells_of, check_fields

ROW = {"title": str, "group": str}
LIST = {"page": str, "groups": list}
NAME = {"symbol": str}
INSTEAD = {"instead": str}


@dataclass(frozen=True)
class Name:
    """What a framework calls something."""

    symbol: str
    address: str
    arguments: tuple[str, ...] | None
    """Each with its default; None for a property."""
    remarks: tuple[str, ...]
    forms: tuple[str, ...]
    """How readers write the symbol."""


@dataclass(frozen=True)
class Instead:
    """What to write where a framework has no name for something."""

    words: str


@dataclass(frozen=True)
class Lacking:
    """Why nothing is said of a framework."""

    reason: str


Cell = Name | Instead | Lacking


@dataclass(frozen=True)
class Row:
    """One thing, and what it is called."""

    id: str
    title: str
    group: str
    words: str
    """More words that find it."""
    cells: Mapping[str, Cell]
    """By the framework's name, in the order of the tabs."""
    lines: Sequence[Line] = ()
    """The arguments that mean the same."""


@dataclass(frozen=True)
class NameList:
    """What one page shows."""

    id: str
    page: str
    """The page's file, below docs/."""
    groups: tuple[str, ...]


def read_lists(root: Path) -> dict[str, NameList]:
    """Return the lists of a repository by their ids.

    Raises CallError when a group of the rows stands in no list, or in two.
    """
    file, faults = root / "tables" / "names.toml", Faults()
    tables = read_toml(file)
    lists: dict[str, NameList] = {}
    for name, data in tables.get("list", {}).items():
        try:
            check_fields(data, LIST, {})
            lists[name] = NameList(name, data["page"], tuple(data["groups"]))
        except Fault as fault:
            faults.add(file, name, fault)
    faults.end()
    listed = [group for each in lists.values() for group in each.groups]
    for name, data in tables.get("name", {}).items():
        count = listed.count(data.get("group"))
        if count != 1:
            where = (
                f"no list has its group {data.get('group')!r}"
                if not count
                else (f"{count} lists have its group {data['group']!r}")
            )
            faults.add(file, name, f"{where}: write it into groups of one [list.…]")
    faults.end()
    return lists


def read_rows(root: Path) -> list[Row]:
    """Return all rows of a repository. Raises CallError with every fault of the tables."""
    return RowReader(root).read()


class RowReader:
    """Reads the rows of a repository, and keeps the faults."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.file = root / "tables" / "names.toml"
        self.frameworks = read_frameworks(root / "snippets")
        self.faults = Faults()

    def read(self) -> list[Row]:
        """Return all rows. Raises CallError with every fault."""
        signatures = self.root / "generated" / "signatures.json"
        if not exists(signatures):
            raise CallError(f"no signatures {signatures}: run `make outputs`")
        symbols = read_json(signatures)
        entries = read_toml(self.file).get("name", {})
        cells: dict[str, dict[str, Cell]] = {name: {} for name in entries}
        for framework in self.frameworks:
            column = self.column(framework, entries, symbols.get(framework, {}))
            for name, cell in column.items():
                cells[name][framework] = cell
        lines = read_lines(self.root, entries, signatures_of(cells, self.frameworks), self.faults)
        titles: set[str] = set()
        rows = []
        for name, entry in entries.items():
            try:
                check_fields(entry, ROW, {"words": str})
            except Fault as fault:
                self.faults.add(self.file, name, fault)
                continue
            title = entry["title"]
            if title in titles:
                self.faults.add(self.file, name, f"another row says {title!r}: say it otherwise")
            titles.add(title)
            facts = title, entry["group"], entry.get("words", ""), cells[name]
            rows.append(Row(name, *facts, lines.get(name, ())))
        self.faults.end()
        return rows

    def column(
        self, framework: str, entries: Mapping[str, Any], signatures: Mapping[str, Any]
    ) -> dict[str, Cell]:
        """Return the cells of one framework by the ids of their rows; faults are kept."""
        file = self.root / "snippets" / framework / "names.toml"
        documentation = read_documentation(self.root, framework)
        found, reasons = cells_of(file, "names", entries, self.faults)
        column: dict[str, Cell] = {name: Lacking(reason) for name, reason in reasons.items()}
        for name, data in found.items():
            try:
                column[name] = read_cell(data, documentation, signatures)
            except Fault as fault:
                self.faults.add(file, name, fault)
        return column


def read_cell(data: Any, documentation: Documentation, signatures: Mapping[str, Any]) -> Cell:
    """Return one cell. Raises Fault."""
    if isinstance(data, dict) and "instead" in data:
        check_fields(data, INSTEAD, {})
        return Instead(data["instead"])
    check_fields(data, NAME, {"remark": str})
    symbol = data["symbol"]
    if symbol not in signatures:
        raise Fault(f"signatures.json has no {symbol}: run `make outputs`, or fix the name")
    signature = signatures[symbol]
    remarks = [data["remark"]] if "remark" in data else []
    if signature["read"] == "docstring":
        remarks.append("arguments from its docstring")
    arguments = signature["arguments"]
    return Name(
        symbol,
        documentation.page(symbol),
        None if arguments is None else tuple(arguments),
        tuple(remarks),
        tuple(documentation.forms(symbol)),
    )


def signatures_of(
    cells: Mapping[str, Mapping[str, Cell]], frameworks: Mapping[str, Any]
) -> dict[str, dict[str, Sequence[str]]]:
    """Return the arguments of each framework's names by the ids of their rows."""
    return {
        framework: {
            row: cell.arguments
            for row, each in cells.items()
            if isinstance(cell := each.get(framework), Name) and cell.arguments
        }
        for framework in frameworks
    }
