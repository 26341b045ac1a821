"""Every link inside the built site leads somewhere, to the very heading.

Links to other sites are checked weekly, on GitHub.
"""

import functools
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from built_site import PAGES, read, url_of

HOST = "http://host/"
BASE = HOST + "folder/"  # GitHub Pages serves a project below a folder


# What says nothing about where it leads, when a screen reader lists the links of a page.
SAYS_NOTHING = {"click here", "go", "here", "learn more", "more", "read more", "see more", "this"}


@functools.cache
def anchors(file):
    """Return what a fragment may name in a page."""
    soup = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    return {element["id"] for element in soup.select("[id]")}


def problem(site, page, link):
    """Return what is wrong with a link of a page, or None."""
    address, fragment = urldefrag(urljoin(BASE + url_of(page), link))
    if not address.startswith(HOST):
        return None
    if not address.startswith(BASE):
        return f"{link}: it leads out of the site, write it relative to the page"
    file = site / unquote(urlsplit(address.removeprefix(BASE)).path)
    if file.is_dir():
        file /= "index.html"
    if not file.is_file():
        return f"{link}: there is no {file.relative_to(site)}"
    if fragment and file.suffix == ".html" and unquote(fragment) not in anchors(file):
        return f"{link}: {file.relative_to(site)} has no #{fragment}"
    return None


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(site, page):
    soup = read(site, page)
    links = {element["href"] for element in soup.select("[href]")}
    links |= {element["src"] for element in soup.select("[src]")}
    problems = [problem(site, page, link) for link in sorted(links)]
    problems = [text for text in problems if text]
    assert not problems, f"links of docs/{page} lead nowhere:\n" + "\n".join(problems)


@pytest.mark.parametrize("page", PAGES)
def test_a_link_says_where_it_leads(site, page):
    texts = {" ".join(link.get_text().split()) for link in read(site, page).select("a[href]")}
    empty = sorted(text for text in texts if text.lower() in SAYS_NOTHING)
    assert not empty, f"docs/{page} has links that say {empty}: say what is there"
