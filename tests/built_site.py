"""What the site should show, read from its sources, and what it shows, read from its pages."""

import functools
import re

from bs4 import BeautifulSoup
from variant_tabs import find_calls, find_parts

from tools import snippets
from tools.navigation import pages, pages_beside, url_of

ROOT = snippets.ROOT
FRAMEWORKS = snippets.frameworks()
LABELS = [framework.label for framework in FRAMEWORKS]
SECTION_MARK = re.compile(r"^ *# --8<-- \[.*\]\n", re.MULTILINE)
FRAMEWORK_TABS = ".variant-tabs"
OUTPUT = ".output code"

PAGES = [*pages(), *pages_beside()]
# Those that tests open in a browser: of pages that one template makes, three.
OPENED = [*pages(), *pages_beside()[::5][:3]]
# pages of MkDocs; Zensical offers them for download
NOTEBOOKS = [page for page in PAGES if page.endswith(".ipynb")]


@functools.cache
def calls_on(page):
    """Return what a page shows sets of tabs of, in their order, as (part, section or None)."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    return [(part.name, part.section) for part in find_parts(text)]


def changes_on(page):
    """Return the calls of change() on a page, each as (part before, part after)."""
    return find_calls((ROOT / "docs" / page).read_text("utf-8"), "change")


def programs_on(page):
    """Return the parts of which a page shows the whole program."""
    return [part for part, section in calls_on(page) if not section]


def as_shown(source):
    """Return a program as a page shows it: without marks of sections and the last line break.

    The marks are comments. Whether they stand there makes no difference to what it does.
    """
    return SECTION_MARK.sub("", source).removesuffix("\n")


def program(framework, part):
    """Return a snippet as a page shows it."""
    return as_shown(snippets.snippet_path(framework, part).read_text("utf-8"))


@functools.cache
def first_with_program(page, part, framework):
    """Return the first part on a page whose program is that of a part: it or an earlier one."""
    own = program(framework, part)
    return next(
        other
        for other in programs_on(page)
        if framework in snippets.frameworks_with(other) and program(framework, other) == own
    )


def groups_of(part):
    """Return who prints what: the names of frameworks in the order of the tabs, by their output."""
    groups = {}
    for framework in snippets.frameworks_with(part):
        output = snippets.output_path(framework, part).read_text("utf-8")
        groups.setdefault(output, []).append(framework.name)
    return groups


def blocks_on(site, page):
    """Yield the part, the section, the framework and the element of each tab of a built page."""
    sets = read(site, page).select(FRAMEWORK_TABS)
    for tabs, (part, section) in zip(sets, calls_on(page), strict=True):
        blocks = tabs.select(".tabbed-block")
        for framework, block in zip(FRAMEWORKS, blocks, strict=True):
            yield part, section, framework, block


def output_on(site, page, part, framework):
    """Return what a built page says that a framework prints, below the first set of a part."""
    sets = read(site, page).select(FRAMEWORK_TABS)
    tabs = sets[calls_on(page).index((part, None))]
    outputs = tabs.find_next(class_="outputs")
    return outputs.select_one(f'[data-variants~="{framework.name}"] code').get_text()


@functools.cache
def read(site, page):
    """Return a built page, parsed."""
    return BeautifulSoup((site / url_of(page) / "index.html").read_text("utf-8"), "html.parser")
