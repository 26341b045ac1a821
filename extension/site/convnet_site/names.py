"""What the same thing is called in each framework: ``{{ names() }}`` on a line of its own.

It becomes the table of names. The rows stand in tables/names.toml, which says what its fields mean,
each framework's cells in its own folder, and the arguments in generated/signatures.json, read in
each framework's own interpreter. A row is a heading and a cell for each framework. site.css lays
the cells side by side, or one below the other on a phone.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from markdown import Extension, Markdown
from markdown.extensions.toc import slugify
from variant_tabs import Call, CallError, add_call, exists, keep, read_json, read_toml

from convnet_site.documentation import Documentation, read_documentation
from convnet_site.frameworks import read_frameworks
from convnet_site.tables import Fault, Faults, cells_of, check_fields

CODE = re.compile(r"`([^`]+)`")
ROW = {"title": str, "group": str}
NAME = {"symbol": str}
INSTEAD = {"instead": str}
CHARACTERS_THAT_FIT = 24  # into the narrowest column


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
            rows.append(Row(name, title, entry["group"], entry.get("words", ""), cells[name]))
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
        raise Fault(f"signatures.json has no {symbol}: run `make outputs`, or mend the name")
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


class Names:
    """Makes what the call becomes."""

    def __init__(self, snippets: str) -> None:
        self.root = Path(snippets).parent

    def table(self, call: Call) -> list[str]:
        """Return the table, as lines. Raises CallError with every fault of the tables."""
        frameworks = read_frameworks(self.root / "snippets")
        labels = {name: facts["label"] for name, facts in frameworks.items()}
        return table_of_names(keep(read_rows, self.root), labels)


def table_of_names(rows: Iterable[Row], labels: Mapping[str, str]) -> list[str]:
    """Return the table: for each group a heading in Markdown, and its rows in HTML."""
    lines = []
    for group, members in groupby(rows, lambda row: row.group):
        lines += ["", f"## {group}", ""]
        for row in members:
            lines += row_in_html(row, labels)
    return lines


def row_in_html(row: Row, labels: Mapping[str, str]) -> list[str]:
    """Return a heading and a cell for each framework."""
    cells = [
        f"<div><dt>{label}</dt> <dd>{cell_in_html(row.cells[name])}</dd></div>"
        for name, label in labels.items()
    ]
    return [
        f'<section class="names-row" data-words="{escape(words_that_find(row))}">',
        f'<h3 id="{slugify(row.title, "-")}">{escape(row.title)}</h3>',
        "<dl>",
        *cells,
        "</dl>",
        "</section>",
        "",
    ]


def cell_in_html(cell: Cell) -> str:
    """Return the name, linked to its page, its arguments and remarks; or what there is instead."""
    if isinstance(cell, Lacking):
        return f'<span class="names-none">{escape(cell.reason)}</span>'
    if isinstance(cell, Instead):
        return f'<span class="names-none">none:</span> {prose(cell.words)}'
    symbol = escape(cell.symbol)
    if len(symbol) > CHARACTERS_THAT_FIT:
        symbol = symbol.replace(".", ".<wbr>").replace("_", "_<wbr>")
    name = f'<a href="{escape(cell.address)}"><code>{symbol}</code></a>'
    behind = " is a property" if cell.arguments is None else arguments_in_html(cell.arguments)
    remarks = "".join(f" <small>{prose(remark)}</small>" for remark in cell.remarks)
    return f"{name}{behind}{remarks}"


def arguments_in_html(arguments: Sequence[str]) -> str:
    """Return arguments in brackets; a long one may break behind its equals sign."""
    texts = []
    for argument in arguments:
        text = escape(argument)
        if len(argument) > CHARACTERS_THAT_FIT:
            text = text.replace("=", "=<wbr>", 1)
        texts.append(text)
    return f'<code class="names-arguments">({", ".join(texts)})</code>'


def words_that_find(row: Row) -> str:
    """Return the words that find a row, beside those that it shows."""
    words = [row.title, row.words]
    for cell in row.cells.values():
        if isinstance(cell, Name):
            words += cell.forms
    return " ".join(words)


def prose(text: str) -> str:
    """Return a few words with `code` in them as HTML."""
    return CODE.sub(r"<code>\1</code>", escape(text, quote=False))


class NamesExtension(Extension):
    """Lets a page call for the table of names."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "snippets": [
                "snippets",
                "The folder of the snippets, as seen from where the site is built.",
            ]
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the call of a page be replaced."""
        add_call(md, ["names()"], Names(self.getConfig("snippets")).table)


def makeExtension(**kwargs: Any) -> NamesExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return NamesExtension(**kwargs)
