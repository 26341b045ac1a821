"""What the same thing is called in each framework: ``{{ names("layers") }}`` on its own line."""

import posixpath
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from markdown import Markdown
from variant_tabs import Call, add_call, keep

from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_labels
from convnet_site.name_list import anchor, name_list
from convnet_site.name_rows import NameList, Row, read_lists, read_rows


class Names:
    """Makes what the calls become."""

    def __init__(self, snippets: Path) -> None:
        self.snippets = snippets

    def table(self, call: Call) -> list[str]:
        """Return the table of a list, as lines. Raises CallError with every fault of the tables."""
        return name_list(self.rows_of(self.list_of(call)), read_labels(self.snippets))

    def elsewhere(self, call: Call) -> list[str]:
        """Return links to the rows of another page, each with the anchor that it has there."""
        other = self.list_of(call)
        page = posixpath.relpath(other.page, posixpath.dirname(call.page.path or other.page))
        lines = []
        for group, rows in groupby(self.rows_of(other), lambda row: row.group):
            links = ", ".join(
                f"[{row.title}]({page}#{anchor(row.title)}){{ #{anchor(row.title)} }}"
                for row in rows
            )
            lines.append(f"- [{group}]({page}#{anchor(group)}): {links}")
        return ["", *lines, ""]

    def list_of(self, call: Call) -> NameList:
        """Return the list that a call names."""
        lists = keep(read_lists, self.snippets.parent)
        (name,) = call.arguments
        if name not in lists:
            call.fail(f"tables/names.toml has no list {name!r}: it has {', '.join(lists)}")
        return lists[name]

    def rows_of(self, names: NameList) -> Sequence[Row]:
        """Return the rows of a list, group by group."""
        rows = keep(read_rows, self.snippets.parent)
        return [row for group in names.groups for row in rows if row.group == group]


class NamesExtension(SnippetsExtension):
    """Lets a page call for a list of names."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the calls of a page be replaced."""
        names = Names(self.snippets)
        add_call(md, ['names("list")'], names.table)
        add_call(md, ['names_elsewhere("list")'], names.elsewhere)


def makeExtension(**kwargs: Any) -> NamesExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return NamesExtension(**kwargs)
