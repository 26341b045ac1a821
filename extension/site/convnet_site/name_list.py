"""The table of names as HTML: for each group a heading and a table, for each row a part of it.

A part has the title, the names in all frameworks, and a line for each argument that means the same
in several of them. docs/assets/lists/names.js filters the rows, site.css lays them out. Elements
are few, because the table is long.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby

from markdown.extensions.toc import slugify

from convnet_site.arguments import Argument, Line, name_of
from convnet_site.name_rows import Cell, Instead, Lacking, Name, Row

CODE = re.compile(r"`([^`]+)`")
SHORT = 46  # letters of arguments that need not be folded
FITS = 22  # letters of code, into the narrowest column
BREAK = re.compile(r"(?<=[_(=,])|(?<=\.)(?=\D)|(?<=[a-z])(?=[A-Z])")
FORM = """\
<form class="filter" role="search">
<label>Find a name <input type="search" name="find" placeholder="conv, Adam, nn.Linear …"></label>
<button type="button" class="names-others" aria-pressed="false" \
aria-label="Show the others, too">+{others}</button>
<p class="filter-count" role="status"></p>
</form>"""


def name_list(rows: Iterable[Row], labels: Mapping[str, str]) -> list[str]:
    """Return the table of names, as HTML without an empty line."""
    groups = {group: list(members) for group, members in groupby(rows, lambda row: row.group)}
    links = " ".join(f'<a href="#{anchor(group)}">{escape(group)}</a>' for group in groups)
    lines = [
        '<div class="names" data-script="assets/lists/names.js">',
        f'<nav class="names-groups" aria-label="Groups">{links}</nav>',
        *FORM.format(others=max(len(labels) - 2, 0)).splitlines(),
    ]
    for group, members in groups.items():
        lines += [f'<h2 id="{anchor(group)}">{escape(group)}</h2>', *table(members, labels)]
    return ["", *lines, "</div>", ""]


def anchor(title: str) -> str:
    """Return the anchor of a heading, as MkDocs makes it."""
    return slugify(title, "-")


def table(rows: Iterable[Row], labels: Mapping[str, str]) -> list[str]:
    """Return the table of a group; with roles, because the style lays its rows out as grids."""
    heads = "".join(
        f'<th scope="col" role="columnheader" data-variant="{name}">{escape(label)}</th>'
        for name, label in labels.items()
    )
    lines = [
        '<table class="names-table" role="table">',
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>',
    ]
    for row in rows:
        lines += part(row, labels)
    return [*lines, "</table>"]


def part(row: Row, labels: Mapping[str, str]) -> list[str]:
    """Return one row: its title, its names, and its arguments."""
    title = (
        f'<tr role="row"><th scope="rowgroup" role="rowheader" colspan="{len(labels)}">'
        f'<h3 id="{anchor(row.title)}">{escape(row.title)}</h3></th></tr>'
    )
    return [
        f'<tbody class="names-row" role="rowgroup" data-words="{escape(words_that_find(row))}">',
        title,
        tr(labels, {name: name_in_html(cell, name, row.lines) for name, cell in row.cells.items()}),
        *[line_in_html(line, labels) for line in row.lines],
        "</tbody>",
    ]


def tr(labels: Mapping[str, str], cells: Mapping[str, str], kind: str = "names-symbols") -> str:
    """Return a row of cells, in the order of the tabs."""
    found = "".join(
        f'<td role="cell" data-variant="{name}" data-label="{escape(label)}">'
        f"{cells.get(name, '')}</td>"
        for name, label in labels.items()
    )
    return f'<tr role="row" class="{kind}">{found}</tr>'


def line_in_html(line: Line, labels: Mapping[str, str]) -> str:
    """Return an argument that means the same; the line is marked where it does not quite."""
    cells = {name: argument_in_html(argument) for name, argument in line.cells.items()}
    return tr(labels, cells, "names-other" if line.differs else "names-same")


def argument_in_html(argument: Argument) -> str:
    """Return an argument with its default, and what it means where that is another thing."""
    written = with_breaks(", ".join(argument.written))
    return f"{written} <small>{escape(argument.means)}</small>" if argument.means else written


def name_in_html(cell: Cell, framework: str, lines: Sequence[Line]) -> str:
    """Return the name, linked to its page, its arguments and remarks; or what there is instead."""
    if isinstance(cell, Lacking):
        return escape(cell.reason)
    if isinstance(cell, Instead):
        return f"none: {prose(cell.words)}"
    name = f'<a href="{escape(cell.address)}">{with_breaks(cell.symbol)}</a>'
    remarks = "".join(f" <small>{prose(remark)}</small>" for remark in cell.remarks)
    return f"{name}{arguments_in_html(cell, framework, lines)}{remarks}"


def arguments_in_html(name: Name, framework: str, lines: Sequence[Line]) -> str:
    """Return the arguments of a name, folded when they are long; none when the lines have all."""
    if name.arguments is None:
        return " is a property"
    shown = {
        written
        for line in lines
        if framework in line.cells
        for written in line.cells[framework].written
    }
    if shown and shown >= set(name.arguments):
        return ""
    whole = f"({', '.join(name.arguments)})"
    if len(whole) <= SHORT and not shown:
        return f'<wbr><code class="names-arguments">{with_breaks(whole)}</code>'
    count = sum(1 for argument in name.arguments if name_of(argument) or argument == "/")
    fold = f"<summary>{all_of(count)}</summary>{with_breaks(whole)}"  # in the letters of code
    return f'<details class="names-arguments">{fold}</details>'


def all_of(count: int) -> str:
    """Return what unfolds the arguments."""
    return f"all {count} arguments" if count > 1 else "its argument"


def with_breaks(code: str) -> str:
    """Return code as HTML, in which words that do not fit may break."""
    return " ".join("<wbr>".join(map(escape, pieces(word))) for word in code.split(" "))


def pieces(word: str) -> list[str]:
    """Return the pieces of a word, which end with a dot, an underscore or before a capital.

    There are as few as fit.
    """
    found = [""]
    for piece in BREAK.split(word):
        if found[-1] and len(found[-1] + piece) > FITS:
            found.append("")
        found[-1] += piece
    return found


def words_that_find(row: Row) -> str:
    """Return the words that find a row, beside those that it shows."""
    words = [row.title, row.words]
    for cell in row.cells.values():
        if isinstance(cell, Name):
            words += cell.forms
    return " ".join(words)


def prose(text: str) -> str:
    """Return a few words with `code` in them as HTML."""
    words, *rest = CODE.split(text)
    found = escape(words, quote=False)
    for code, after in zip(rest[::2], rest[1::2], strict=True):
        found += f"<code>{with_breaks(code)}</code>{escape(after, quote=False)}"
    return found
