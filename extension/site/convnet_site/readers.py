"""Pages for readers who know one framework and need another.

``{{ for_readers("keras", "pytorch") }}`` and ``{{ readers() }}`` stand on a line of their own. The
first is the page "Keras for PyTorch readers", the second the table of all of them.
"""

from collections.abc import Iterable
from itertools import permutations
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from variant_tabs import Call, CallError, add_call

from convnet_site.columns import AFTER_ATTRIBUTES, Columns, mark
from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_labels
from convnet_site.reader_data import read_readers
from convnet_site.reader_files import file_of
from convnet_site.reader_page import Way, matrix, page_for_readers


class ReaderPages:
    """Makes what the calls become."""

    def __init__(self, snippets: Path) -> None:
        self.root = snippets.parent

    def page(self, call: Call) -> list[str]:
        """Return a page. Raises CallError for a pair or a file that is none of these pages."""
        need, know = call.arguments
        readers = read_readers(self.root)
        if (need, know) not in readers.pairs():
            known = ", ".join(readers.frameworks)
            raise CallError(f"{call}: name two of the frameworks with a readers.toml: {known}")
        if call.page.path != file_of(need, know):
            raise CallError(f"{call} stands in {call.page.path}: its file is {file_of(need, know)}")
        return page_for_readers(Way(self.root, readers, call.page, know, need))

    def all_pages(self, call: Call) -> list[str]:
        """Return the table of all pages."""
        return matrix(self.root, read_readers(self.root), call.page)


class PairTables(Columns):
    """Marks the cells of the tables that have a column for each of two frameworks."""

    def run(self, root: Element) -> None:
        """Mark every table in an element of the class ``pairs``."""
        labels = read_labels(self.snippets)
        names = {label: name for name, label in labels.items()}
        for holder in root.iter("div"):
            if holder.get("class") != "pairs":
                continue
            for table in holder.iter("table"):
                heads = ["".join(head.itertext()) for head in table.iterfind("thead/tr/th")]
                mark(table, {names[label]: label for label in heads[1:]})
                table.set("class", "pair-table")
                for code in table.iter("code"):
                    self.let_break(code)


def style_of_ways(names: Iterable[str]) -> str:
    """Return the rules that mark, in the table of all pages, the way that the reader has chosen."""
    return "".join(
        f"[data-know={know}][data-need={need}] .way-{know}-{need}{{font-weight:700}}"
        for know, need in permutations(names, 2)
    )


class ReadersExtension(SnippetsExtension):
    """Lets a page call for what readers of one framework need of another."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the calls of a page be replaced."""
        pages = ReaderPages(self.snippets)
        add_call(md, ['for_readers("needed", "known")'], pages.page)
        add_call(md, ["readers()"], pages.all_pages)
        md.treeprocessors.register(PairTables(md, self.snippets), "pair_tables", AFTER_ATTRIBUTES)


def makeExtension(**kwargs: Any) -> ReadersExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return ReadersExtension(**kwargs)
