"""What the site should show, read from its sources, and what it shows, read from its pages."""

import functools
import re

from bs4 import BeautifulSoup
from variant_tabs import find_calls

from tools import snippets
from tools.navigation import pages, url_of

ROOT = snippets.ROOT
FRAMEWORKS = snippets.frameworks()
LABELS = [framework.label for framework in FRAMEWORKS]
SECTION_MARK = re.compile(r"^ *# --8<-- \[.*\]\n", re.MULTILINE)
FRAMEWORK_TABS = ".tabbed-set:has(.snippet-links)"
OUTPUT = ".snippet-output code"

PAGES = pages()
# pages of MkDocs; Zensical offers them for download
NOTEBOOKS = [page for page in PAGES if page.endswith(".ipynb")]


@functools.cache
def calls_on(page):
    """Return the calls of code() on a page in their order, as (part, section or None)."""
    calls = find_calls((ROOT / "docs" / page).read_text("utf-8"), "code")
    return [(*arguments, None)[:2] for arguments in calls]


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


def outputs_of(part):
    """Return the files of what the snippets of a part print: one, or one of each framework."""
    with_part = snippets.frameworks_with(part)
    return list(dict.fromkeys(snippets.output_path(framework, part) for framework in with_part))


@functools.cache
def read(site, page):
    """Return a built page, parsed."""
    return BeautifulSoup((site / url_of(page) / "index.html").read_text("utf-8"), "html.parser")
