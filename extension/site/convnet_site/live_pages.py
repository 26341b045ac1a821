"""The HTML of pages, made anew only when something that it was made of has changed.

That is the page's own Markdown, the settings, which files the site has (for links), and every file
that was opened or asked for meanwhile.
"""

import logging
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from variant_tabs import CallError, Derived, recording

from convnet_site.live_files import Stamp, hear_of_opened_files, stamp
from convnet_site.live_report import Said, collect, say

LINKS = "links_to_anchors"  # of a Page: {file that is linked: …}, and each build has files anew
CLOCK = 20_000_000  # nanoseconds by which a file's time may lie behind the clock's


class OpenedFiles:
    """Notes which files this thread opens to read them."""

    def __init__(self) -> None:
        self.paths: set[str] | None = None
        self.thread = 0
        hear_of_opened_files(self.hear)

    def hear(self, path: str, writes: bool) -> None:
        """Note the opening of a file."""
        if self.paths is not None and not writes and threading.get_ident() == self.thread:
            self.paths.add(path)

    @contextmanager
    def noted(self) -> Iterator[set[str]]:
        """Collect the paths of the files that are opened meanwhile."""
        self.paths, self.thread = set(), threading.get_ident()
        try:
            yield self.paths
        finally:
            self.paths = None


class Stamps(dict[str, Stamp]):
    """The stamps of files, each taken once in a build."""

    def __missing__(self, path: str) -> Stamp:
        self[path] = stamp(path)
        return self[path]


@dataclass(frozen=True)
class Rendered:
    """What rendering a page gave."""

    markdown: str
    surroundings: object
    sources: Mapping[str, Stamp]
    """Every file that was opened or asked for, with its stamp."""
    derived: Sequence[Derived]
    """What was made of other files, on which the page does not depend itself."""
    facts: Mapping[str, Any]
    """What it set of the page."""
    links: Mapping[str, Any]
    """The same of LINKS, by the path of the linked file."""
    said: Said
    """The warnings."""

    def holds(self, markdown: str, surroundings: object, stamps: "Stamps") -> bool:
        """Tell whether nothing has changed."""
        same = (self.markdown, self.surroundings) == (markdown, surroundings)
        if not same or any(stamps[path] != known for path, known in self.sources.items()):
            return False
        try:
            return all(derived.is_the_same() for derived in self.derived)
        except CallError:
            return False  # which is raised again, with its place, when the page is rendered

    def put_into(self, page: Page, files: Files) -> None:
        """Give it to a page, which may be another build's."""
        vars(page).update(self.facts)
        if LINKS in self.facts:
            linked = {files.get_file_from_path(path): to for path, to in self.links.items()}
            page.links_to_anchors = {file: to for file, to in linked.items() if file}


class RenderedPages:
    """Keeps what rendering each page gave."""

    def __init__(self) -> None:
        self.kept: dict[str, Rendered] = {}
        self.opened = OpenedFiles()
        self.files: Files | None = None
        self.surroundings: object = None
        self.begin()

    def begin(self) -> None:
        """Begin a build."""
        self.begun = time.time_ns() - CLOCK
        self.stamps = Stamps()

    def take_over(self, page: Page) -> None:
        """Let this render a page."""
        render = page.render

        def render_if_changed(config: MkDocsConfig, files: Files) -> None:
            page.__dict__.pop("render")
            kept = self.kept.get(page.file.src_uri)
            surroundings = self.surroundings_of(config, files)
            if kept and kept.holds(page.markdown or "", surroundings, self.stamps):
                say(kept.said)
            else:
                kept = self.render(page, lambda: render(config, files), surroundings)
                self.kept[page.file.src_uri] = kept
            kept.put_into(page, files)

        page.render = render_if_changed  # type: ignore[method-assign]

    def surroundings_of(self, config: MkDocsConfig, files: Files) -> object:
        """Return what a page depends on beside the files that it reads."""
        if files is not self.files:  # a new build
            links = [(file.src_uri, file.url, file.inclusion) for file in files]
            self.files = files
            self.surroundings = (stamp(config.config_file_path), config.site_url, links)
        return self.surroundings

    def render(self, page: Page, render: Any, surroundings: object) -> Rendered:
        """Render a page, and note what it is made of."""
        before = dict(vars(page))
        derived: list[Derived] = []
        with (
            collect(logging.WARNING) as said,
            recording(derived) as asked,
            self.opened.noted() as opened,
        ):
            render()
        sources = {path: self.stamps[path] for path in opened | {str(path) for path in asked}}
        for path, known in sources.items():
            if known and max(known[:2]) >= self.begun:
                sources[path] = (0,)  # changed meanwhile, who knows when: never the same again
        facts = {
            name: value
            for name, value in vars(page).items()
            if name not in before or before[name] is not value
        }
        links = {file.src_uri: to for file, to in (facts.get(LINKS) or {}).items()}
        return Rendered(page.markdown or "", surroundings, sources, derived, facts, links, said)
