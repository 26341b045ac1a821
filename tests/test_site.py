"""The built site: what its pages show and load, and that MkDocs and Zensical agree."""

import re

import pytest
from bs4 import BeautifulSoup
from built_site import (
    FRAMEWORK_TABS,
    FRAMEWORKS,
    LABELS,
    NOTEBOOKS,
    OUTPUT,
    PAGES,
    ROOT,
    calls_on,
    programs_on,
    read,
    site,
    url_of,
)

from tools import build_with_zensical, snippets

KILOBYTES_OF_A_PAGE = 400
NOT_PROSE = ["code", "math", "script", "svg"]
MARKUP = re.compile(
    r"\{\{|\}\}|--8<--|```|~~~|\*\*|\$\S[^$\n]*\$|\$\$|\]\(|\{ ?[.:#]|^ *(===|!!!|\?\?\?|#+) ",
    re.MULTILINE,
)
LOADING_ATTRIBUTES = ["src", "srcset", "data", "poster", "href"]
LOADING_NOTHING = "a, link[rel=canonical], link[rel=next], link[rel=prev]"
ELSEWHERE = re.compile(r"\s*(https?:)?//")
ELSEWHERE_IN_CSS = re.compile(r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')\s]+)""")

each_page = pytest.mark.parametrize("page", PAGES)


@pytest.fixture(scope="session")
def zensical_site(tmp_path_factory):
    """Build the site with Zensical, once, and return its folder."""
    folder = tmp_path_factory.getbasetemp() / "site-zensical"
    build_with_zensical.build(folder)
    return folder


def texts(soup, selector):
    """Return the texts of the elements that match, in their order."""
    return [element.get_text() for element in soup.select(selector)]


@pytest.mark.parametrize("builder", ["site", "zensical_site"])
def test_the_pages_are_those_of_the_nav(request, builder):
    folder = request.getfixturevalue(builder)
    built = {file.relative_to(folder).as_posix() for file in folder.rglob("index.html")}
    named = {
        f"{url_of(page)}index.html" for page in PAGES if builder == "site" or page not in NOTEBOOKS
    }
    assert built == named, "docs/ and the nav of mkdocs.yml do not name the same pages"


@each_page
def test_every_call_becomes_a_tab_per_framework_in_order(site, page):
    sets = read(site, page).select(FRAMEWORK_TABS)
    assert len(sets) == len(calls_on(page)), (
        f"docs/{page} calls code() {len(calls_on(page))} times, and shows {len(sets)} sets of tabs"
    )
    for tabs, (part, _) in zip(sets, calls_on(page)):
        assert texts(tabs, ".tabbed-labels label") == LABELS, f"docs/{page}: the tabs of {part}"
        files = texts(tabs, ".snippet-links a:first-of-type")
        assert files == [f"{framework}/{part}.py" for framework in FRAMEWORKS], (
            f"docs/{page}: the links below the tabs of {part}"
        )


@each_page
def test_page_shows_the_outputs_of_its_parts(site, page):
    files = [
        file
        for part in programs_on(page)
        for file in dict.fromkeys(snippets.output_path(framework, part) for framework in FRAMEWORKS)
    ]
    shown = [text.rstrip("\n") for text in texts(read(site, page), OUTPUT)]
    names = [file.relative_to(snippets.SNIPPETS).as_posix() for file in files]
    assert shown == [file.read_text("utf-8").rstrip("\n") for file in files], (
        f"docs/{page} does not show {', '.join(names)}, in this order"
    )


@each_page
def test_no_markup_is_left_over(site, page):
    article = read(site, page).select_one("article")
    prose = "".join(text for text in article.strings if not text.find_parent(NOT_PROSE))
    found = MARKUP.search(prose)
    assert not found, (
        f"docs/{page} shows markup that was not rendered: {prose[max(0, found.start() - 40) : found.end() + 40]!r}"
    )


@pytest.mark.parametrize("page", NOTEBOOKS)
def test_zensical_offers_the_notebook(zensical_site, page):
    assert (zensical_site / page).read_bytes() == (ROOT / "docs" / page).read_bytes(), (
        f"docs/{page} is not in the site of Zensical"
    )


@pytest.mark.parametrize("page", [page for page in PAGES if page not in NOTEBOOKS])
def test_zensical_shows_the_same(site, zensical_site, page):
    for selector in "article pre", "article .tabbed-labels label", "article h2", "article h3":
        assert texts(read(zensical_site, page), selector) == texts(read(site, page), selector), (
            f"docs/{page}: {selector} of Zensical (left) is not that of MkDocs (right)"
        )


@each_page
def test_page_is_light(site, page):
    kilobytes = (site / url_of(page) / "index.html").stat().st_size / 1000
    assert kilobytes < KILOBYTES_OF_A_PAGE, (
        f"the page of docs/{page} has {kilobytes:.0f} kB: draw its figures with fewer shapes, or split it"
    )


def test_no_page_loads_anything_from_elsewhere(site):
    found = []
    for file in site.rglob("*.html"):
        soup = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        harmless = soup.select(LOADING_NOTHING)
        found += [
            f"{file.relative_to(site)}: {element[attribute]}"
            for attribute in LOADING_ATTRIBUTES
            for element in soup.select(f"[{attribute}]")
            if ELSEWHERE.match(element[attribute]) and element not in harmless
        ]
    for file in [*site.rglob("*.html"), *site.rglob("*.css"), *site.rglob("*.svg")]:
        found += [
            f"{file.relative_to(site)}: {url}"
            for url in ELSEWHERE_IN_CSS.findall(file.read_text("utf-8"))
        ]
    assert not found, (
        "a reader's browser would fetch these from elsewhere: keep a copy in docs/assets/, or go without:\n"
        + "\n".join(found)
    )
