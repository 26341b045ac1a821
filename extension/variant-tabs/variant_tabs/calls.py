"""Calls on a page: a line ``{{ name("argument") }}`` of its own, replaced by other lines of Markdown.

Each extension adds the calls it knows with ``add_call``. All are replaced in one pass, before
pymdownx.snippets (priority 32) reads files. Lines that begin with ``{{`` and are nobody's call are
left alone, and so is everything in a code fence.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NoReturn

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from variant_tabs.errors import CallError
from variant_tabs.page import Page

PREPROCESSOR = "variant_tabs_calls"
PRIORITY = 33

LINE = re.compile(r"^(?P<indent>[ \t]*)\{\{ *(?P<name>\w+)(?P<rest>.*)$")
ARGUMENTS = re.compile(r'\((?P<list>(?:"[^"\n]*"(?:, "[^"\n]*")*)?)\) \}\}[ \t]*$')
ARGUMENT = re.compile(r'"([^"\n]*)"')
FENCE = re.compile(r"^\s*(```+|~~~+)")


@dataclass(frozen=True)
class Call:
    """One call on a page."""

    name: str
    arguments: tuple[str, ...]
    page: Page
    line: int
    """Which of the lines that Markdown was given holds the call, counted from 0."""

    def fail(self, message: str) -> NoReturn:
        """End the build. Raises CallError, whose message names the page and the line."""
        raise CallError(f"{self.page.place(self.line)}: {message}")


Render = Callable[[Call], Iterable[str]]


@dataclass(frozen=True)
class Kind:
    """What is known of all calls of one name."""

    usages: tuple[str, ...]
    """How it is written: ``code("topic/part")`` takes one argument."""
    render: Render

    def takes(self, count: int) -> bool:
        """Tell whether a usage has so many arguments."""
        return count in {len(ARGUMENT.findall(usage)) for usage in self.usages}


def fenced(lines: Iterable[str]) -> Iterator[tuple[int, str, bool]]:
    """Yield each line with its number, counted from 0, and whether it belongs to a code fence."""
    fence = ""
    for number, line in enumerate(lines):
        mark = FENCE.match(line)
        inside = bool(fence)
        if mark and not inside:
            fence = mark[1]
        elif mark and mark[1].startswith(fence):
            fence = ""
        yield number, line, inside or bool(fence)


class Calls(Preprocessor):
    """Replaces the calls of a page."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.kinds: dict[str, Kind] = {}
        self.page_path: str | None = None
        """The page, where neither MkDocs nor Zensical tells which it is."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with every call replaced. Raises CallError for one that is misspelt."""
        page = Page(self.md, lines, self.page_path)
        result: list[str] = []
        for number, line, inside in fenced(lines):
            match = None if inside else LINE.match(line)
            kind_name = match and self.own_name(match["name"], match["rest"])
            if not match or not kind_name:
                result.append(line)
                continue
            call = self.read(kind_name, match, page, number)
            rendered = self.kinds[kind_name].render(call)
            result += [match["indent"] + text if text else "" for text in rendered]
        return result

    def own_name(self, name: str, rest: str) -> str | None:
        """Return the call that a name is, or nearly is when a bracket follows; else None."""
        if name in self.kinds:
            return name
        if not rest.lstrip().startswith("("):
            return None
        return next(iter(get_close_matches(name, self.kinds, n=1, cutoff=0.8)), None)

    def read(self, name: str, match: re.Match[str], page: Page, number: int) -> Call:
        """Return the call of a line. Raises CallError when it is not written as one of its usages."""
        kind = self.kinds[name]
        arguments = ARGUMENTS.fullmatch(match["rest"])
        values = tuple(ARGUMENT.findall(arguments["list"])) if arguments else ()
        well_written = match[0].lstrip().startswith(f"{{{{ {name}(")
        if not arguments or not well_written or not kind.takes(len(values)):
            right = " or ".join(f"{{{{ {usage} }}}}" for usage in kind.usages)
            raise CallError(
                f"{page.place(number)}: cannot read {match[0].strip()!r}: "
                f"write {right} on a line of its own"
            )
        return Call(name, values, page, number)


def calls_of(md: Markdown) -> Calls:
    """Return what replaces the calls in a Markdown converter; the first to ask registers it."""
    if PREPROCESSOR not in md.preprocessors:
        md.preprocessors.register(Calls(md), PREPROCESSOR, PRIORITY)
    return md.preprocessors[PREPROCESSOR]  # type: ignore[return-value]


def add_call(md: Markdown, usages: Sequence[str], render: Render) -> None:
    """Let calls be replaced by the lines that ``render(call)`` returns.

    Usages show how the call is written, with as many arguments as it takes:
    ``['code("topic/part")', 'code("topic/part", "section")']``.
    """
    name = usages[0].partition("(")[0]
    calls_of(md).kinds[name] = Kind(tuple(usages), render)


def find_calls(text: str, name: str) -> list[tuple[str, ...]]:
    """Return the arguments of each well-written call of a name in a page's text, in their order."""
    found = []
    for _, line, inside in fenced(text.splitlines()):
        match = None if inside else LINE.match(line)
        arguments = match and match["name"] == name and ARGUMENTS.fullmatch(match["rest"])
        if arguments:
            found.append(tuple(ARGUMENT.findall(arguments["list"])))
    return found
