"""What the same thing is called in each framework: ``{{ names() }}`` on a line of its own."""

from pathlib import Path
from typing import Any

from markdown import Extension, Markdown
from variant_tabs import Call, add_call, keep

from convnet_site.frameworks import read_frameworks
from convnet_site.name_list import name_list
from convnet_site.name_rows import read_rows


class Names:
    """Makes what the call becomes."""

    def __init__(self, snippets: str) -> None:
        self.root = Path(snippets).parent

    def table(self, call: Call) -> list[str]:
        """Return the table, as lines. Raises CallError with every fault of the tables."""
        frameworks = read_frameworks(self.root / "snippets")
        labels = {name: facts["label"] for name, facts in frameworks.items()}
        return name_list(keep(read_rows, self.root), labels)


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
