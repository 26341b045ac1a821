"""What the home page is made of beside its text; each call stands on a line of its own.

{{ zeros() }}                     the figure on top: home_zeros.py
{{ your_frameworks() }}           "I know … I need …", as in the header, and the way to one page
{{ silent("trap", …, "trap") }}   three traps in which no framework says a word
{{ what_ran() }}                  what was run, in numbers: home_facts.py
"""

from collections.abc import Sequence
from html import escape
from itertools import permutations
from pathlib import Path
from typing import Any

from markdown import Markdown
from variant_tabs import Call, CallError, add_call, derive, exists, keep

from convnet_site.differences import Row, read_rows
from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_labels
from convnet_site.home_facts import read_facts_of_run
from convnet_site.home_zeros import zeros_figure
from convnet_site.reader_files import file_of

TRAPS = "differences/traps.md"


class Home:
    """Makes what the calls become."""

    def __init__(self, snippets: Path) -> None:
        self.snippets = snippets
        self.root = snippets.parent

    def zeros(self, _: Call) -> list[str]:
        """Return the figure of the zeros."""
        outputs = self.root / "generated" / "outputs"
        return zeros_figure(outputs, read_labels(self.snippets))

    def your_frameworks(self, call: Call) -> list[str]:
        """Return the choice, and a link for each two frameworks that have a page of their own.

        The scripts of the header's choice serve this one, too; home.js shows the link.
        """
        labels = read_labels(self.snippets)
        options = "".join(
            f'<option value="{name}">{escape(label)}</option>' for name, label in labels.items()
        )
        selects = "".join(
            f'<label>I {verb} <select name="{verb}" autocomplete="off">'
            f'<option value="">…</option>{options}</select></label>'
            for verb in ("know", "need")
        )
        ways = []
        for know, need in permutations(labels, 2):
            page = file_of(need, know)
            if exists(self.root / "docs" / page):
                title = f"{labels[need]} for {labels[know]} readers"
                said = f'data-way="{know}/{need}" title="{title}" hidden'
                ways.append(f"[Open]({call.page.link(page)}){{ {said} }}")
        return [
            "",
            '<div class="your-frameworks" role="group" aria-label="The two frameworks" '
            'markdown="block">',
            selects,
            f'<p markdown="span">{" ".join(ways)}</p>',
            "</div>",
            "",
        ]

    def silent(self, call: Call) -> list[str]:
        """Return traps that nobody says a word about, as a list. Raises CallError for another."""
        rows = derive(traps_called, self.root, tuple(call.arguments))
        lines = []
        for name in call.arguments:
            row = rows.get(name)
            if not row:
                raise CallError(f"tables/traps.toml has no trap {name!r}: name one that it has")
            loud = {signal for signal in row.signals().values() if signal != "silent"}
            if loud:
                raise CallError(f"the trap {name!r} is not silent: it has {' and '.join(loud)}")
            way = call.page.link(f"{TRAPS}#{name}")
            lines.append(f"- **[{row.trap.sentence}]({way})** {capital(row.trap.number)}.")
        return cards(lines)

    def what_ran(self, call: Call) -> list[str]:
        """Return what was run, as a list."""
        facts = derive(read_facts_of_run, self.root)
        lines = [f"- [**{one.number}** {one.words}]({call.page.link(one.proof)})" for one in facts]
        return cards(lines, " facts")


def traps_called(root: Path, names: Sequence[str]) -> dict[str, Row]:
    """Return the traps that have one of some names, by name."""
    return {row.id: row for row in keep(read_rows, root) if row.trap and row.id in names}


def cards(lines: list[str], kind: str = "") -> list[str]:
    """Return a list, as Markdown, whose items stand beside one another."""
    return ["", f'<div class="cards{kind}" markdown="block">', "", *lines, "", "</div>", ""]


def capital(text: str) -> str:
    """Return a text that begins a sentence."""
    return text[:1].upper() + text[1:]


class HomeExtension(SnippetsExtension):
    """Lets the home page call for its parts."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the calls of a page be replaced."""
        home = Home(self.snippets)
        add_call(md, ["zeros()"], home.zeros)
        add_call(md, ["your_frameworks()"], home.your_frameworks)
        add_call(md, ['silent("trap", "trap", "trap")'], home.silent)
        add_call(md, ["what_ran()"], home.what_ran)


def makeExtension(**kwargs: Any) -> HomeExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return HomeExtension(**kwargs)
