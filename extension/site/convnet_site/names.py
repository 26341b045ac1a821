"""What the same thing is called in each framework: ``{{ names() }}`` on a line of its own."""

from pathlib import Path
from typing import Any

from markdown import Markdown
from variant_tabs import Call, add_call, keep

from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_labels
from convnet_site.name_list import name_list
from convnet_site.name_rows import read_rows


class Names:
    """Makes what the call becomes."""

    def __init__(self, snippets: Path) -> None:
        self.snippets = snippets

    def table(self, call: Call) -> list[str]:
        """Return the table, as lines. Raises CallError with every fault of the tables."""
        return name_list(keep(read_rows, self.snippets.parent), read_labels(self.snippets))


class NamesExtension(SnippetsExtension):
    """Lets a page call for the table of names."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the call of a page be replaced."""
        add_call(md, ["names()"], Names(self.snippets).table)


def makeExtension(**kwargs: Any) -> NamesExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return NamesExtension(**kwargs)
