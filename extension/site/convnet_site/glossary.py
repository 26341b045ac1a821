"""The glossary: ``{{ glossary() }}`` on a line of its own becomes the list of terms.

On each other page the first mention of a term becomes a link to it, with the definition as its
title: in paragraphs and lists, not in headings, code, links, tables and boxes made by other calls.
"""

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from variant_tabs import Call, CallError, Page, add_call, derive, exists, keep, read_text

from convnet_site.extension import SnippetsExtension
from convnet_site.frameworks import read_labels
from convnet_site.terms import Term, Terms, read_terms

BEFORE_LINKS = 3  # the builder looks at links afterwards, and the headings have their ids
TEXT = {"p", "li", "dd"}
INSIDE_TEXT = {"em", "strong"}
CONTAINERS = {"div", "ul", "ol", "dl", "blockquote", "details", "section"}
LISTS = {"traps", "ten-traps", "messages", "symptoms", "cards"}  # of short lines, for who knows
NOT_READ = {"admonition-title", "snippet-links", "snippet-reference", "snippet-missing", *LISTS}


def glossary_list(terms: Terms, labels: Mapping[str, str], docs: Path, page: Page) -> Iterator[str]:
    """Yield the lines of the glossary: for each term a heading, its definition and its words.

    ``docs`` is the folder of the pages. Raises CallError where a term is shown on no page.
    """
    for term in terms.all:
        title = term.title[0].upper() + term.title[1:]
        yield from ("", f"## {title} {{ #{term.id} }}", "")
        places = [place for place in (term.learn, term.shown) if place]
        links = [
            f"[{title_of(docs / place.partition('#')[0])}]({page.link(place)})" for place in places
        ]
        yield f"{term.definition} See {' and '.join(links)}."
        if term.words:
            words = "".join(
                f'<dt data-variant="{name}">{escape(labels[name])}</dt><dd>{word}</dd>'
                for name, word in term.words.items()
            )
            yield from ("", f'<dl class="term-words">{words}</dl>')
    yield ""


def title_of(page: Path) -> str:
    """Return the heading of a page. Raises CallError where there is no such page."""
    if not exists(page):
        raise CallError(f"tables/glossary.toml: there is no {page}: fix `shown` or `learn`")
    titles = (line for line in read_text(page).splitlines() if line.startswith("# "))
    return next(titles).removeprefix("# ")


class Mentions(Treeprocessor):
    """Links the first mention of each term on a page."""

    def __init__(self, md: Markdown, root: Path, page: str, without: list[str]) -> None:
        super().__init__(md)
        self.root = root
        self.glossary = page
        self.without = {page, *without}

    def run(self, root: Element) -> None:
        """Link all. Where nobody tells which page this is, there is nothing to link to."""
        page = Page(self.md, [])
        if page.name == "page" or page.name in self.without:
            return
        terms = derive(read_terms, self.root)
        left = {
            term.id
            for term in terms.all
            if not term.is_subject_of(page.name) and page.name not in term.not_on
        }
        Linker(terms, left, page.link(self.glossary)).go_through(root)


class Linker:
    """Goes through the elements of one page in their order."""

    def __init__(self, terms: Terms, left: set[str], address: str) -> None:
        self.terms = terms
        self.left = left
        """The ids of the terms that are not yet linked."""
        self.address = address

    def go_through(self, element: Element, is_text: bool = False) -> None:
        """Link what stands in an element."""
        if is_text:
            self.take(element, None, 0)
        place = 0
        for child in list(element):
            if self.is_read(child, is_text):
                self.go_through(child, is_text or child.tag in TEXT)
            place = list(element).index(child) + 1
            if is_text:
                self.take(element, child, place)

    def is_read(self, child: Element, is_text: bool) -> bool:
        """Tell whether terms are linked in an element, given whether text stands around it."""
        if NOT_READ.intersection((child.get("class") or "").split()):
            return False
        known = CONTAINERS | TEXT
        return child.tag in (known | INSIDE_TEXT if is_text else known)

    def take(self, parent: Element, before: Element | None, place: int) -> None:
        """Link what stands at the start of an element, or behind one of its children."""
        text = parent.text if before is None else before.tail
        if not text or isinstance(text, AtomicString):
            return
        plain, links = self.split(text)
        if not links:
            return
        if before is None:
            parent.text = plain
        else:
            before.tail = plain
        for number, link in enumerate(links):
            parent.insert(place + number, link)

    def split(self, text: str) -> tuple[str, list[Element]]:
        """Return what stands before the first link, and the links with what stands behind each."""
        plain, links, end = "", [], 0
        for match in self.terms.pattern.finditer(text):
            term = self.terms.of_match(match)
            if term.id not in self.left or match[0] in term.not_as:
                continue
            self.left.remove(term.id)
            between = text[end : match.start()]
            if links:
                links[-1].tail = between
            else:
                plain = between
            links.append(self.link(term, match[0]))
            end = match.end()
        if links:
            links[-1].tail = text[end:]
        return plain, links

    def link(self, term: Term, words: str) -> Element:
        """Return the link from a mention to its term."""
        link = Element("a", {"class": "term", "href": f"{self.address}#{term.id}"})
        link.set("title", term.definition)
        link.text = AtomicString(words)
        return link


class GlossaryExtension(SnippetsExtension):
    """Lets a page call for the glossary, and links the others to it."""

    OPTIONS: ClassVar[dict[str, list[Any]]] = {
        "page": ["glossary.md", "The page of the glossary, below docs/"],
        "without": [[], "Pages on which no mention is linked"],
    }

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the call be replaced and mentions be linked."""
        root = self.snippets.parent

        def render(call: Call) -> Iterator[str]:
            terms, labels = keep(read_terms, root), read_labels(self.snippets)
            return glossary_list(terms, labels, root / "docs", call.page)

        add_call(md, ["glossary()"], render)
        mentions = Mentions(md, root, self.getConfig("page"), self.getConfig("without"))
        md.treeprocessors.register(mentions, "glossary_mentions", BEFORE_LINKS)


def makeExtension(**kwargs: Any) -> GlossaryExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return GlossaryExtension(**kwargs)
