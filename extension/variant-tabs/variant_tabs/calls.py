"""Calls on a page: lines ``{{ name("argument") }}``, replaced by other lines of Markdown.

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
FENCE = re.compile(r"^\s*(?P<mark>```+|~~~+)(?P<rest>.*)$")


@dataclass(frozen=True)
class Call:
    """One call on a page."""

    name: str
    arguments: tuple[str, ...]
    page: Page

    def __str__(self) -> str:
        arguments = ", ".join(f'"{argument}"' for argument in self.arguments)
        return f"{{{{ {self.name}({arguments}) }}}}"

    def fail(self, message: str) -> NoReturn:
        """End the build. Raises CallError; the page and the line are put before its message."""
        raise CallError(message)


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
        match = FENCE.match(line)
        inside = bool(fence)
        if match and not inside:
            fence = match["mark"]
        elif match and match["mark"].startswith(fence) and not match["rest"].strip():
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
            name = self.own_name(match["name"], match["rest"]) if match else None
            if not match or not name:
                result.append(line)
                continue
            try:
                rendered = self.replace(name, match, page)
            except CallError as error:
                raise CallError(f"{page.place(number)}: {error}") from None
            result += [match["indent"] + text if text else "" for text in rendered]
        return result

    def replace(self, name: str, match: re.Match[str], page: Page) -> list[str]:
        """Return the lines that a call becomes. Raises CallError when it is misspelt."""
        kind = self.kinds[name]
        arguments = read_arguments(match["rest"])
        well_begun = match[0].lstrip().startswith(f"{{{{ {name}(")
        if arguments is None or not well_begun or not kind.takes(len(arguments)):
            right = " or ".join(f"{{{{ {usage} }}}}" for usage in kind.usages)
            raise CallError(f"cannot read {match[0].strip()!r}: write {right} on a line of its own")
        return list(kind.render(Call(name, arguments, page)))

    def own_name(self, name: str, rest: str) -> str | None:
        """Return the call that a name is, or nearly is when a bracket follows; else None."""
        if name in self.kinds:
            return name
        if not rest.lstrip().startswith("("):
            return None
        return next(iter(get_close_matches(name.lower(), self.kinds, n=1, cutoff=0.8)), None)


def read_arguments(rest: str) -> tuple[str, ...] | None:
    """Return the arguments of what follows a call's name, or None when they cannot be read."""
    match = ARGUMENTS.fullmatch(rest)
    return tuple(ARGUMENT.findall(match["list"])) if match else None


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


def all_calls(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the name and the arguments of each well-written call in a page's text."""
    for _, line, inside in fenced(text.splitlines()):
        match = None if inside else LINE.match(line)
        arguments = read_arguments(match["rest"]) if match else None
        if match and arguments is not None:
            yield match["name"], arguments


def find_calls(text: str, name: str) -> list[tuple[str, ...]]:
    """Return the arguments of each well-written call of a name in a page's text, in their order."""
    return [arguments for called, arguments in all_calls(text) if called == name]
