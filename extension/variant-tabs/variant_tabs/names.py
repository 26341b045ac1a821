"""The names of sets, and where an earlier program stands: headings tell both.

A set is called like the heading above it, and numbered where one heading has several.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from variant_tabs.errors import CallError
from variant_tabs.markup import SET, TabSet, blocks_of

NAMES = "variant_tabs_names"
AFTER_TOC_BEFORE_LINKS = 4  # headings have their ids, and the builder has not looked at links
HEADINGS = {f"h{level}" for level in range(1, 7)}


@dataclass(frozen=True)
class Place:
    """Where a set stands."""

    heading: Element
    number: int
    """Which of the sets below the heading it is."""


class SetNames(Treeprocessor):
    """Names the sets of a page, and fills in what refers to one of them."""

    def run(self, root: Element) -> None:
        """Name all. Raises CallError for a set that no heading names."""
        blocks = blocks_of(self.md)
        titles = dict(titles_of(getattr(self.md, "toc_tokens", [])))
        found = list(below_headings(root))
        totals = Counter(heading for _, heading in found)
        counts: Counter[Element] = Counter()
        places: dict[str, Place] = {}  # of the first set of each part
        last = ""
        for element, heading in found:
            tabs = blocks.sets.pop(element.get("data-tabs", ""), None)
            if not tabs:
                continue
            if heading is None:
                raise nameless(tabs)
            counts[heading] += 1
            number = f", {counts[heading]}" if counts[heading] > 1 else ""
            element.set("aria-label", f"Programs: {title_of(heading, titles)}{number}")
            for paragraph, reference in blocks.references.pop(tabs, ()):
                place = places[reference.part]
                if reference.part == last and place.heading is heading:
                    paragraph.text = AtomicString(reference.text.format("the program above"))
                else:
                    is_only = totals[place.heading] == 1
                    title = title_of(place.heading, titles)
                    refer(paragraph, reference.text, place, is_only, title)
            places.setdefault(tabs.part, Place(heading, counts[heading]))
            last = tabs.part
        for tabs in blocks.sets.values():
            raise nameless(tabs)


def nameless(tabs: TabSet) -> CallError:
    """Return what is said of a set that no heading names."""
    return CallError(
        f"{tabs.call} stands above every heading of the page, so it has no name for those who hear "
        "the page: write a heading above it"
    )


def below_headings(root: Element) -> Iterator[tuple[Element, Element | None]]:
    """Yield the sets of a page, each with the last heading above it."""
    heading = None
    for element in root.iter():
        if element.tag in HEADINGS:
            heading = element
        elif element.get("class") == SET:
            yield element, heading


def titles_of(tokens: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield the id and the text of each heading that the extension toc lists."""
    for token in tokens:
        yield token["id"], unescape(token["name"])
        yield from titles_of(token["children"])


def title_of(heading: Element, titles: Mapping[str, str]) -> str:
    """Return the text of a heading."""
    return titles.get(heading.get("id", "")) or "".join(heading.itertext()).strip()


def refer(paragraph: Element, text: str, place: Place, is_only: bool, title: str) -> None:
    """Write a sentence that refers to a set: to the only one of its section, or to its number."""
    which = "the program" if is_only else f"program {place.number}"
    before, after = text.split("{}")
    target = place.heading.get("id")
    link = SubElement(paragraph, "a", {"href": f"#{target}"} if target else {})
    paragraph.text = AtomicString(f"{before}{which} of ")
    link.text, link.tail = AtomicString(title), AtomicString(after)


def name_sets(md: Markdown) -> None:
    """Let the sets of a page be named."""
    if NAMES not in md.treeprocessors:
        md.treeprocessors.register(SetNames(md), NAMES, AFTER_TOC_BEFORE_LINKS)
