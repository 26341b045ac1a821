"""Where pages show a part: the section, found in their Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown.extensions.toc import slugify, unique
from variant_tabs import fenced, find, find_parts, keep, read_text

HEADING = re.compile(r"#{1,3} +(?P<words>.+?)(?: *\{[^}]*?#(?P<id>[\w-]+)[^}]*\})?$")


@dataclass(frozen=True)
class Place:
    """A section of a page."""

    page: str
    """The page's file, below docs/."""
    title: str
    heading: str
    anchor: str

    @property
    def target(self) -> str:
        """The section as tables write it: "layers/pooling.md#the-average"."""
        return f"{self.page}#{self.anchor}"


def sections_of(page: str, text: str) -> Iterator[tuple[Place, str]]:
    """Yield each section of a page down to the third level, with its Markdown."""
    lines = text.splitlines()
    heads = [
        (number, match)
        for number, line, inside in fenced(lines)
        if not inside and (match := HEADING.fullmatch(line))
    ]
    taken: set[str] = set()
    title = ""
    ends = [number for number, _ in heads[1:]] + [len(lines)]
    for (number, match), end in zip(heads, ends, strict=True):
        title = title or match["words"]
        anchor = match["id"] or unique(slugify(match["words"].replace("`", ""), "-"), taken)
        taken.add(anchor)
        place = Place(page, title, match["words"], anchor)
        yield place, "\n".join(lines[number:end])


def read_places(root: Path) -> dict[str, Place]:
    """Return where each part is shown first, by its name."""
    return keep(make_places, root)


def make_places(root: Path) -> dict[str, Place]:
    """Return what read_places keeps."""
    docs = root / "docs"
    places: dict[str, Place] = {}
    for path in find(docs, "*.md"):
        page = path.relative_to(docs).as_posix()
        for place, text in sections_of(page, read_text(path)):
            for part in find_parts(text):
                places.setdefault(part.name, place)
    return places
