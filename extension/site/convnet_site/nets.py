"""What published ConvNets are made of: ``{{ nets() }}`` on a line of its own.

tables/nets.toml says which operations a net has, and which section shows each. The build refuses an
operation that no section shows in every framework.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from markdown import Markdown
from variant_tabs import Call, Page, add_call, exists, find_parts, keep, read_text, read_toml

from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_frameworks
from convnet_site.places import sections_of
from convnet_site.tables import Fault, Faults, check_fields

OPERATION = {"title": str, "group": str, "shown": str, "names": list}
MAY_HAVE = {"rules": list, "untried": str, "neutral": str, "onnx": list}
NET = {"title": str, "year": int, "paper": str, "source": str, "operations": list}


@dataclass(frozen=True)
class Operation:
    """Something that nets are made of, or trained with."""

    id: str
    title: str
    group: str
    shown: str
    """The section that shows it, like "layers/pooling.md#the-average"."""
    names: tuple[str, ...]
    """Rows of the table of names."""
    rules: tuple[str, ...]
    untried: str
    """Why no rule tries it, or ""."""
    neutral: str
    """The row of the neutral form that has its arrays, or ""."""
    onnx: tuple[str, ...]
    """Operators of the ONNX standard."""


@dataclass(frozen=True)
class Net:
    """A published net."""

    id: str
    title: str
    year: int
    paper: str
    source: str
    operations: frozenset[str]


@dataclass(frozen=True)
class Inventory:
    """All nets, and all that they are made of, by their ids."""

    operations: Mapping[str, Operation]
    nets: Mapping[str, Net]


def read_inventory(root: Path) -> Inventory:
    """Return the inventory of a repository. Raises CallError with every fault of the table."""
    return Reader(root).read()


class Reader:
    """Reads the table of a repository, and keeps the faults."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.file = root / "tables" / "nets.toml"
        self.faults = Faults()
        self.frameworks = read_frameworks(root / "snippets")

    def read(self) -> Inventory:
        """Return the inventory. Raises CallError with every fault."""
        table = read_toml(self.file)
        operations = dict(self.operations(table.get("operation", {})))
        nets = dict(self.nets(table.get("net", {}), operations))
        self.faults.end()
        return Inventory(operations, nets)

    def operations(self, entries: Mapping[str, Any]) -> Iterator[tuple[str, Operation]]:
        """Yield each operation that is whole, by its id; faults are kept."""
        for name, entry in entries.items():
            try:
                check_fields(entry, OPERATION, MAY_HAVE)
                if bool(entry.get("rules")) == bool(entry.get("untried")):
                    raise Fault("needs rules, or untried, which says why there are none")
                self.check_section(entry["shown"])
            except Fault as fault:
                self.faults.add(self.file, name, fault)
                continue
            yield (
                name,
                Operation(
                    name,
                    entry["title"],
                    entry["group"],
                    entry["shown"],
                    tuple(entry["names"]),
                    tuple(entry.get("rules", ())),
                    entry.get("untried", ""),
                    entry.get("neutral", ""),
                    tuple(entry.get("onnx", ())),
                ),
            )

    def nets(
        self, entries: Mapping[str, Any], operations: Mapping[str, Operation]
    ) -> Iterator[tuple[str, Net]]:
        """Yield each net by its id; faults are kept."""
        for name, entry in entries.items():
            try:
                check_fields(entry, NET, {})
                unknown = [each for each in entry["operations"] if each not in operations]
                if unknown:
                    raise Fault(f"there is no [operation.{unknown[0]}]: write it, or fix the id")
            except Fault as fault:
                self.faults.add(self.file, name, fault)
                continue
            facts = (entry[field] for field in ("title", "year", "paper", "source"))
            yield name, Net(name, *facts, frozenset(entry["operations"]))

    def check_section(self, target: str) -> None:
        """Raise Fault unless a section has a part that each framework has a program for."""
        page, _, anchor = target.partition("#")
        file = self.root / "docs" / page
        if not exists(file):
            raise Fault(f"is shown in {target}, and there is no docs/{page}: write it")
        sections = {place.anchor: text for place, text in sections_of(page, read_text(file))}
        if anchor not in sections:
            raise Fault(f"is shown in {target}, and docs/{page} has no such heading: fix it")
        parts = [part.name for part in find_parts(sections[anchor])]
        if not parts:
            raise Fault(f"is shown in {target}, which shows no part: call {{{{ code(…) }}}} there")
        for framework in self.frameworks:
            if not any(self.has(framework, part) for part in parts):
                raise Fault(
                    f"has no program in {framework}: write snippets/{framework}/{parts[0]}.py"
                )

    def has(self, framework: str, part: str) -> bool:
        """Tell whether a framework has a program of a part, or says why it has none."""
        folder = self.root / "snippets" / framework
        missing = folder / "missing.toml"
        declared = read_toml(missing).get("parts", {}) if exists(missing) else {}
        return exists(folder / f"{part}.py") or any(fnmatch(part, each) for each in declared)


def table_of(inventory: Inventory, page: Page) -> list[str]:
    """Return the table as HTML: a row for each operation, a column for each net."""
    nets = inventory.nets.values()
    heads = "".join(
        f'<th scope="col" markdown="span">[{net.title}](#{net.id})</th>' for net in nets
    )
    lines = [
        '<table class="nets" markdown="block">',
        '<thead markdown="block">',
        f'<tr markdown="block"><th scope="col">Operation</th>{heads}</tr>',
        "</thead>",
    ]
    for group, members in groupby(inventory.operations.values(), lambda each: each.group):
        title = f'<th scope="rowgroup">{escape(group)}</th><td colspan="{len(nets)}"></td>'
        lines += ['<tbody markdown="block">', f"<tr>{title}</tr>"]
        lines += [row(each, nets, page) for each in members]
        lines.append("</tbody>")
    return ["", *lines, "</table>", ""]


def row(operation: Operation, nets: Iterable[Net], page: Page) -> str:
    """Return the row of an operation: each net that has it links to the section that shows it."""
    link = f"]({page.link(operation.shown)})"
    cells = "".join(
        f'<td markdown="span">[●{link}{{ aria-label="{operation.title}, of {net.title}" }}</td>'
        if operation.id in net.operations
        else "<td></td>"
        for net in nets
    )
    head = f'<th scope="row" markdown="span">[{operation.title}{link}</th>'
    return f'<tr markdown="block">{head}{cells}</tr>'


def sources_of(inventory: Inventory) -> list[str]:
    """Return the list of the nets with their papers, as Markdown."""
    lines = [
        f"- **{net.title}**{{ #{net.id} }} ({net.year}): [{net.paper}]({net.source})"
        for net in inventory.nets.values()
    ]
    return ["", *lines, ""]


class Nets:
    """Makes what the calls become."""

    def __init__(self, snippets: Path) -> None:
        self.root = snippets.parent

    def table(self, call: Call) -> list[str]:
        """Return the table. Raises CallError with every fault of it."""
        return table_of(keep(read_inventory, self.root), call.page)

    def sources(self, call: Call) -> list[str]:
        """Return the list of sources. Raises CallError with every fault of the table."""
        return sources_of(keep(read_inventory, self.root))


class NetsExtension(SnippetsExtension):
    """Lets a page call for the inventory."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the calls of a page be replaced."""
        nets = Nets(self.snippets)
        add_call(md, ["nets()"], nets.table)
        add_call(md, ["sources_of_nets()"], nets.sources)


def makeExtension(**kwargs: Any) -> NetsExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return NetsExtension(**kwargs)
