"""What tabs become: HTML that is finished, but for links and sentences that Markdown still reads.

Calls are replaced before Markdown makes blocks of the lines. So a call leaves a mark, and a block
processor puts a set of tabs in its place: the HTML into the stash, which nobody looks into, and
relative links and sentences into the tree, where the builder checks the ones and Markdown reads the
others. The elements and classes are those of pymdownx.tabbed with ``alternate_style``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.postprocessors import Postprocessor
from markdown.util import AtomicString

from variant_tabs.errors import CallError

BLOCKS, CHECK = "variant_tabs_blocks", "variant_tabs_check"
BEFORE_LISTS_AND_PARAGRAPHS = 95
AFTER_ALL = -10
MARK = re.compile(r"^\{\{variant-tabs:(\d+)\}\}$", re.MULTILINE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//")
SET = "tabbed-set tabbed-alternate variant-tabs"  # the last class parts them from other sets


@dataclass(frozen=True)
class Link:
    """A link below a tab."""

    text: str
    address: str
    """Whole, or a path as seen from the page, like in Markdown."""
    code: bool = False
    """Whether the text is code."""


@dataclass(frozen=True)
class Sentence:
    """A paragraph of Markdown."""

    text: str
    css_class: str


@dataclass(frozen=True)
class Reference:
    """A paragraph that refers to a part which the page has shown."""

    part: str
    text: str
    """With {} in the place of "the program above", or "the program of" and its section."""


Piece = str | Link | Sentence | Reference  # a text is HTML


@dataclass(frozen=True)
class Tab:
    """One of the tabs of a set."""

    name: str
    label: str
    title: str
    """What a screen reader calls it."""
    pieces: Sequence[Piece]


@dataclass(frozen=True, eq=False)
class TabSet:
    """A set of tabs, and what stands below it."""

    call: str
    """How a message calls it."""
    part: str
    tabs: Sequence[Tab]
    below: Sequence[str | Sentence] = ()


class TabBlocks(BlockProcessor):
    """Puts sets of tabs in the place of their marks."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md.parser)
        self.md = md
        self.waiting: dict[int, TabSet] = {}
        self.sets: dict[str, TabSet] = {}
        """Those that have found their place and have no name yet, by the attribute data-tabs."""
        self.references: dict[TabSet, list[tuple[Element, Reference]]] = {}
        """What in them is written when it is known where an earlier part stands."""
        self.count = 0
        """Of all sets on the page, where pymdownx.tabbed does not count them."""

    def mark(self, tabs: TabSet) -> str:
        """Keep a set, and return the line that marks its place."""
        number = len(self.waiting)
        self.waiting[number] = tabs
        return f"{{{{variant-tabs:{number}}}}}"

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a block has a mark."""
        match = MARK.search(block)
        return match is not None and int(match[1]) in self.waiting

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Put a set in the place of its mark."""
        before, number, after = MARK.split(blocks.pop(0), maxsplit=1)
        if before.strip():
            self.parser.parseBlocks(parent, [before.rstrip("\n")])
        self.put(parent, self.waiting.pop(int(number)))
        if after.strip():
            blocks.insert(0, after.lstrip("\n"))

    def put(self, parent: Element, tabs: TabSet) -> None:
        """Append a set, and what stands below it, to an element."""
        number = self.next_number()
        data = f"{number}:{len(tabs.tabs)}"
        self.sets[data] = tabs
        element = SubElement(parent, "div", {"class": SET, "data-tabs": data, "role": "group"})
        root = Mixture(self.md, element)
        root.add(head(number, tabs.tabs), '<div class="tabbed-content">')
        for tab in tabs.tabs:
            root.add(block_head(tab), *tab.pieces, "</div>")
        root.add("</div>")
        root.end()
        self.references[tabs] = root.references
        for piece in tabs.below:
            if isinstance(piece, Sentence):
                parent.append(in_tree(piece))
            else:  # a paragraph of nothing but HTML is replaced by it
                SubElement(parent, "p").text = AtomicString(self.md.htmlStash.store(piece))

    def next_number(self) -> int:
        """Return the number of a new set; pymdownx.tabbed, where it is used, counts on from it."""
        processors = self.parser.blockprocessors
        counter: Any = "tabbed" in processors and processors["tabbed"]
        self.count = getattr(counter, "tab_group_count", self.count) + 1
        if counter:
            counter.tab_group_count = self.count
        return self.count


class Check(Postprocessor):
    """Ends the build when a set found no place."""

    def run(self, text: str) -> str:
        """Return the text as it is. Raises CallError for a set that no block has become."""
        waiting = blocks_of(self.md).waiting
        calls = [tabs.call for tabs in waiting.values()]
        waiting.clear()
        if calls:
            raise CallError(
                f"{calls[0]} stands where Markdown makes no blocks. In HTML, write the attribute "
                "markdown on the element that holds it; in a list, indent it by four spaces"
            )
        return text


class Mixture:
    """Fills an element with HTML, which goes to the stash, and with elements of the tree."""

    def __init__(self, md: Markdown, element: Element) -> None:
        self.md = md
        self.element = element
        self.html: list[str] = []
        self.references: list[tuple[Element, Reference]] = []

    def add(self, *pieces: Piece) -> None:
        """Append pieces."""
        for piece in pieces:
            if isinstance(piece, str):
                self.html.append(piece)
            elif isinstance(piece, Link) and ELSEWHERE.match(piece.address):
                self.html.append(link_in_html(piece))
            else:
                self.end()
                self.element.append(in_tree(piece))
                if isinstance(piece, Reference):
                    self.references.append((self.element[-1], piece))

    def end(self) -> None:
        """Put the HTML that was added last into the element."""
        if not self.html:
            return
        text = AtomicString(self.md.htmlStash.store("".join(self.html)))
        self.html = []
        if len(self.element):
            self.element[-1].tail = text
        else:
            self.element.text = text


def head(number: int, tabs: Sequence[Tab]) -> str:
    """Return the buttons of a set and their labels."""
    inputs, texts = [], []
    for place, tab in enumerate(tabs, 1):
        name = f"__tabbed_{number}"
        checked = " checked" if place == 1 else ""
        inputs.append(f'<input{checked} id="{name}_{place}" name="{name}" type="radio">')
        texts.append(
            f'<label for="{name}_{place}" data-variant="{escape(tab.name)}">'
            f"{escape(tab.label)}</label>"
        )
    return "".join([*inputs, '<div class="tabbed-labels">', *texts, "</div>"])


def block_head(tab: Tab) -> str:
    """Return what a tab begins with."""
    return (
        f'<div class="tabbed-block" data-variant="{escape(tab.name)}" role="group" '
        f'aria-label="{escape(tab.title)}">'
        f'<p class="variant-name">{escape(tab.label)}</p>'
    )


def code_block(html: str, css_class: str = "highlight") -> str:
    """Return a block of code."""
    return f'<div class="{css_class}"><pre><code>{html}</code></pre></div>'


def link_in_html(link: Link) -> str:
    """Return a link as HTML."""
    text = escape(link.text)
    text = f"<code>{text}</code>" if link.code else text
    return f'<a href="{escape(link.address)}">{text}</a>'


def in_tree(piece: Link | Sentence | Reference) -> Element:
    """Return a link, a sentence that Markdown has yet to read, or an empty reference."""
    if isinstance(piece, Reference):
        return Element("p", {"class": "snippet-reference"})
    if isinstance(piece, Sentence):
        paragraph = Element("p", {"class": piece.css_class})
        paragraph.text = piece.text
        return paragraph
    anchor = Element("a", {"href": piece.address})
    holder = SubElement(anchor, "code") if piece.code else anchor
    holder.text = AtomicString(piece.text)
    return anchor


def blocks_of(md: Markdown) -> TabBlocks:
    """Return what puts sets into the pages of a converter; the first to ask registers it."""
    if BLOCKS not in md.parser.blockprocessors:
        md.parser.blockprocessors.register(TabBlocks(md), BLOCKS, BEFORE_LISTS_AND_PARAGRAPHS)
        md.postprocessors.register(Check(md), CHECK, AFTER_ALL)
    return md.parser.blockprocessors[BLOCKS]  # type: ignore[return-value]
