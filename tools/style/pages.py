"""What stands on pages, and which selectors match it.

Pages have some hundred thousand elements of a few hundred kinds. So one element of each kind is
kept, at each kind of place: that is what selectors are tried on.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from html.parser import HTMLParser

import soupsieve
from bs4 import BeautifulSoup

MOST_TABS = 8  # another framework may come
# What a selector may ask of an element, beside its tag and its classes.
ATTRIBUTES = {
    "type",
    "hidden",
    "open",
    "dir",
    "for",
    "href",
    "id",
    "src",
    "title",
    "align",
    "start",
}
ATTRIBUTES |= {"data-md-toggle", "data-md-color-scheme", "data-md-color-primary"}
OF_NO_CONCERN = {"href", "id", "src", "title", "for"}  # what it says, unless it is Material's own
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# What a page at rest does not answer: states, places in a row, and what is made by the style.
STATE = re.compile(
    r"::?(?:-[\w-]+|before|after|hover|focus|focus-within|focus-visible|active|checked|target"
    r"|marker|placeholder|first-child|last-child|only-child|first-of-type|last-of-type|empty|valid"
    r"|root|any-link)(?![\w-])|:(?:not|nth-child|nth-of-type)\((?:[^()]|\([^()]*\))*\)"
)
NUMBERED = re.compile(r":nth-child\((\d+)\)")
SIBLING = re.compile(r"([^\s>+~]+)\s*[+~]\s*(?=[^\s>+~])")
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
ALTERNATIVES = re.compile(r":(?:is|where)\(.*?\)")
NOTHING_LEFT = re.compile(r"(?<=[\s>])(?=$|[\s>])|^(?=$|>)")


@dataclass
class Kind:
    """Elements of one kind at one kind of place, and the kinds of elements in them."""

    inside: dict[tuple[str, tuple[tuple[str, str], ...]], "Kind"] = field(default_factory=dict)

    def html(self) -> str:
        """Return one element of each kind that stands in them."""
        parts = []
        for (tag, attributes), kind in self.inside.items():
            given = "".join(f' {name}="{escape(value)}"' for name, value in attributes)
            end = "" if tag in VOID else f"{kind.html()}</{tag}>"
            parts.append(f"<{tag}{given}>{end}")
        return "".join(parts)


class KindReader(HTMLParser):
    """Reads pages, and collects the kinds of elements."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Kind()
        self._open = [("", self.root)]

    def read(self, page: str) -> None:
        """Read one more page."""
        self._open = [("", self.root)]
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element."""
        kept = [(name, kept_value(name, value or "")) for name, value in attrs if is_kept(name)]
        kind = self._open[-1][1].inside.setdefault((tag, tuple(sorted(kept))), Kind())
        if tag not in VOID:
            self._open.append((tag, kind))

    def handle_endtag(self, tag: str) -> None:
        """Go out of an element, and of those in it that nobody closed."""
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth][0] == tag:
                del self._open[depth:]
                return


def is_kept(name: str) -> bool:
    return name == "class" or name in ATTRIBUTES


def kept_value(name: str, value: str) -> str:
    """Return what a selector may ask of the value of an attribute."""
    if name == "class":
        return " ".join(sorted(value.split()))
    return "" if name in OF_NO_CONCERN and not value.startswith("__") else value


class Pages:
    """The kinds of elements on pages."""

    def __init__(self, pages: Iterable[str]) -> None:
        reader = KindReader()
        for page in pages:
            reader.read(page)
        self._html = reader.root.html()
        self._answers: dict[str, bool] = {}

    @cached_property
    def _soup(self) -> BeautifulSoup:
        return BeautifulSoup(self._html, "html.parser")

    @cached_property
    def _classes(self) -> set[str]:
        return set(" ".join(re.findall(r'class="([^"]*)"', self._html)).split())

    def match(self, selector: str) -> bool:
        """Tell whether a selector matches something, in whatever state it may come to be."""
        if selector not in self._answers:
            self._answers[selector] = self._try(selector)
        return self._answers[selector]

    def _try(self, selector: str) -> bool:
        if any(int(number) > MOST_TABS for number in NUMBERED.findall(selector)):
            return False
        asked = STATE.sub("", selector.replace(".focus-visible", ""))
        if not set(CLASS.findall(ALTERNATIVES.sub("", asked))) <= self._classes:
            return False
        return all(self._stands(part) for part in without_siblings(asked))

    def _stands(self, selector: str) -> bool:
        selector = NOTHING_LEFT.sub("*", selector.strip())
        return soupsieve.select_one(selector, self._soup) is not None


def without_siblings(selector: str) -> list[str]:
    """Return what must stand on a page for "a b + c d" to match: "a b" and "a c d"."""
    found = SIBLING.search(selector)
    if not found:
        return [selector]
    before = selector[: found.start()]
    return [before + found[1], *without_siblings(before + selector[found.end() :])]
