"""Which page is made, which line of its file is read, and what it has shown so far."""

import posixpath
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from markdown import Markdown

from variant_tabs.errors import CallError


class Page:
    """The page whose lines Markdown was given."""

    def __init__(self, md: Markdown, lines: Sequence[str], path: str | None = None) -> None:
        self._lines = lines
        self._path, self._source = find_page(md)
        if path is not None:
            self._path = path
        self.has_set = False
        """Whether it has shown a set of tabs."""
        self.parts: set[str] = set()
        """The parts that it has shown whole."""
        self.programs: dict[tuple[str, str], str] = {}
        """The part that first showed a program, by the name of its variant and its text."""

    @property
    def path(self) -> str:
        """The path of the page below docs/. Raises CallError when nobody tells it."""
        if self._path is None:
            raise CallError(
                "cannot tell which page this is: neither MkDocs nor Zensical says so. "
                'Without them, give variant_tabs the option page: "path/to/page.md"'
            )
        return self._path

    @property
    def name(self) -> str:
        """The path, or "page" when nobody tells it: for messages."""
        return self._path or "page"

    def link(self, target: str) -> str:
        """Return the way from here to a target below docs/, like "layers/pooling.md#max"."""
        path, mark, fragment = target.partition("#")
        if path == self.path and fragment:
            return mark + fragment
        folder = posixpath.dirname(self.path) or "."
        return posixpath.relpath(path, folder) + mark + fragment

    def place(self, index: int) -> str:
        """Return "page, line n" for a line that Markdown was given, counted from 0."""
        line = self.line_in_file(index)
        if line is None:  # a plugin has changed the text
            return f"{self.name}, at {self._lines[index].strip()!r}"
        return f"{self.name}, line {line}"

    def line_in_file(self, index: int) -> int | None:
        """Return which line of the file a line is, counted from 1; None when the file lacks it.

        The front matter is gone when Markdown runs. So lines are counted from the end, and only
        those that say the same.
        """
        if self._source is None:
            return index + 1
        text = self._lines[index]
        later = sum(line == text for line in self._lines[index:])
        numbers = [
            number
            for number, line in enumerate(self._source.read_text("utf-8-sig").split("\n"), 1)
            if line == text
        ]
        return numbers[-later] if later <= len(numbers) else None


def find_page(md: Markdown) -> tuple[str | None, Path | None]:
    """Return the path of the page below docs/ and its file, as MkDocs or Zensical tells them.

    Neither has a public way to ask, so these are private doors. Page.path fails when both are gone.
    """
    relpath: Any = "relpath" in md.treeprocessors and md.treeprocessors["relpath"]
    file = getattr(relpath, "file", None)  # MkDocs
    if file is not None:
        source = file.abs_src_path
        return file.src_uri, Path(source) if source else None
    context: Any = "rendering_context" in md.preprocessors and md.preprocessors["rendering_context"]
    page = getattr(context, "page", None)  # Zensical
    if page is not None:
        return page.path, Path(context.config["docs_dir"], page.path)
    return None, None
