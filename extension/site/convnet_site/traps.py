"""What differs: ``{{ differences("pooling") }}`` and ``{{ traps() }}`` on a line of their own.

The first becomes the table of a topic's page, the second the list of all traps.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from variant_tabs import Call, CallError, Page, add_call, derive, keep

from convnet_site.differences import Row, read_rows, rows_of
from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_labels
from convnet_site.trap_list import group_by_topic, trap_list, words_of

AFTER_TOC = 4  # toc has 5


class Traps:
    """Makes what the calls of a page become."""

    def __init__(self, snippets: Path) -> None:
        self.root = snippets.parent
        self.snippets = snippets

    def differences(self, call: Call) -> list[str]:
        """Return the table of a topic. Raises CallError when no row has it."""
        (topic,) = call.arguments
        rows = derive(rows_of, self.root, topic)
        if not rows:
            raise CallError(f"tables/traps.toml has no row with topic = {topic!r}: add one")
        return difference_table(rows, read_labels(self.snippets), call.page)

    def all_traps(self, call: Call) -> list[str]:
        """Return the list of all traps. Raises CallError with every fault of the tables."""
        rows = [row for row in keep(read_rows, self.root) if row.trap]
        groups = group_by_topic(self.root, rows)
        words = {row.id: words_of(self.root, row) for row in rows}
        return trap_list(groups, words, read_labels(self.snippets), call.page)


def difference_table(rows: Iterable[Row], labels: Mapping[str, str], page: Page) -> list[str]:
    """Return a table with a row for each difference and a column for each framework."""
    lines = ["", f"| What | {' | '.join(labels.values())} |", "| --- |" + " --- |" * len(labels)]
    for row in rows:
        marks = row.marks()
        cells = [row.cells[name].words for name in labels]
        for number, name in enumerate(labels):
            if name in marks:
                cells[number] += f" {{: .{marks[name]} }}"
        lines.append(f"| [{row.what}]({page.link(row.page)}) | {' | '.join(cells)} |")
    return [*lines, ""]


class PlainSummaries(Treeprocessor):
    """Takes the link to itself out of a heading that folds: no link may stand in a button."""

    def run(self, root: Element) -> None:
        """Take out what toc has added."""
        for heading in root.iterfind(".//summary/*"):
            for link in heading.findall("a[@class='headerlink']"):
                heading.remove(link)


class TrapsExtension(SnippetsExtension):
    """Lets a page call for differences and traps."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the calls of a page be replaced."""
        traps = Traps(self.snippets)
        add_call(md, ['differences("topic")'], traps.differences)
        add_call(md, ["traps()"], traps.all_traps)
        md.treeprocessors.register(PlainSummaries(md), "plain_summaries", AFTER_TOC)


def makeExtension(**kwargs: Any) -> TrapsExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return TrapsExtension(**kwargs)
