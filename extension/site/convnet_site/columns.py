"""Tables with a column for each framework: their cells say which framework they are about.

A table of a page is one when the heads of all its columns but the first begin with the labels of
the frameworks, in their order. Its first column becomes the heads of the rows. With that the style
puts the two frameworks that a reader chose first, and on a phone makes a block of each row.
"""

import re
from collections.abc import Collection, Mapping
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_labels

ODD, COMMON = "is-odd", "is-common"
LEGEND = "▎differs from most"
AFTER_ATTRIBUTES = 7  # attr_list has 8
LONG = 14  # letters of code from which on a line may break inside
BREAK = re.compile(r"(?<=[._(=,])(?=[\w\"'*\[&])")
PLACES = ("know", "need")  # what a reader chooses, in the order of the columns


class Columns(Treeprocessor):
    """Marks the cells of the tables that have a column for each framework."""

    def __init__(self, md: Markdown, snippets: Path) -> None:
        super().__init__(md)
        self.snippets = snippets

    def run(self, root: Element) -> None:
        """Mark every such table of a page."""
        tables = list(root.iter("table"))
        if not tables:
            return
        labels = read_labels(self.snippets)
        for table in tables:
            heads = ["".join(head.itertext()).strip() for head in table.iterfind("thead/tr/th")]
            if is_about_each(heads, labels):
                mark(table, dict(zip(labels, heads[1:], strict=True)))
                for code in table.iter("code"):
                    self.let_break(code)

    def let_break(self, code: Element) -> None:
        """Let a line break inside a long piece of code, behind a dot, a bracket and the like.

        Where inlinehilite is on, the code was put aside as HTML, and its place stands here.
        """
        place = HTML_PLACEHOLDER_RE.fullmatch(code.text or "")
        if place:
            stash = self.md.htmlStash.rawHtmlBlocks
            stash[int(place[1])] = with_breaks(str(stash[int(place[1])]))
        elif code.text and len(code.text) > LONG:
            code.text, *rest = BREAK.split(code.text)
            for piece in rest:
                SubElement(code, "wbr").tail = piece


def is_about_each(heads: list[str], labels: Mapping[str, str]) -> bool:
    """Tell whether the columns behind the first are those of the frameworks."""
    pairs = zip(heads[1:], labels.values(), strict=False)
    return len(heads) == len(labels) + 1 and all(head.startswith(label) for head, label in pairs)


def mark(table: Element, heads: Mapping[str, str]) -> None:
    """Say what each cell of a table is, in its place and to those who hear it.

    Roles are written down, because the style lays the rows out as grids, and browsers then take
    the table for none.
    """
    table.attrib.update({"class": "differences", "role": "table"})
    for part in table:
        part.set("role", "rowgroup")
    for row in table.iter("tr"):
        row.set("role", "row")
        first, *cells = list(row)
        is_head = first.tag == "th"
        first.tag = "th"
        role, scope = ("columnheader", "col") if is_head else ("rowheader", "row")
        first.attrib.update({"role": role, "scope": scope})
        for cell, (name, label) in zip(cells, heads.items(), strict=True):
            cell.set("data-variant", name)
            if is_head:
                cell.attrib.update({"role": "columnheader", "scope": "col"})
            else:
                cell.attrib.update({"role": "cell", "data-label": label})
    if any(ODD in cell.get("class", "") for cell in table.iter("td")):
        legend = Element("caption")
        legend.text = LEGEND
        table.insert(0, legend)


def with_breaks(html: str) -> str:
    """Return a piece of code in HTML that may break inside when it is long."""
    return BREAK.sub("<wbr>", html) if len(unescape(html)) > LONG else html


def style_of_choice(names: Collection[str]) -> str:
    """Return the rules that tell the cells of tables whether their framework is chosen.

    ``--place`` is 1 or 2 for a chosen one and unset for the others, and so is ``--chosen``. Only
    cells have them: in programs, a browser would look at each piece of code again.
    """
    return "".join(
        f"[data-{which}={name}] :is(td,th)[data-variant={name}]{{--place:{place};--chosen:block}}"
        for place, which in enumerate(PLACES, 1)
        for name in names
    )


class ColumnsExtension(SnippetsExtension):
    """Marks the tables of a page that have a column for each framework."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Mark the tables when the page is a tree of elements."""
        columns = Columns(md, self.snippets)
        md.treeprocessors.register(columns, "columns", AFTER_ATTRIBUTES)


def makeExtension(**kwargs: Any) -> ColumnsExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return ColumnsExtension(**kwargs)
