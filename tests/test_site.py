"""The built site: what its pages show and load, and that MkDocs and Zensical agree."""

import re

import pytest
from bs4 import BeautifulSoup
from built_site import (
    FRAMEWORK_TABS,
    LABELS,
    NOTEBOOKS,
    OUTPUT,
    PAGES,
    ROOT,
    calls_on,
    outputs_of,
    programs_on,
    read,
    url_of,
)
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from tools import build_with_zensical, snippets

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
def zensical_site(whole_run):
    """Build the site with Zensical, once in a run, and return its folder."""
    return whole_run.made_once("site-zensical", build_with_zensical.build)


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
    for tabs, (part, _) in zip(sets, calls_on(page), strict=True):
        assert texts(tabs, ".tabbed-labels label") == LABELS, f"docs/{page}: the tabs of {part}"
        files = [f"{framework}/{part}.py" for framework in snippets.frameworks_with(part)]
        assert texts(tabs, ".snippet-links a:first-of-type") == files, (
            f"docs/{page}: the links below the tabs of {part}"
        )


@each_page
def test_a_tab_without_code_says_why(site, page):
    for tabs, (part, _) in zip(
        read(site, page).select(FRAMEWORK_TABS), calls_on(page), strict=True
    ):
        reasons = [framework.reason("parts", part) for framework in snippets.frameworks()]
        shown = texts(tabs, ".snippet-missing")
        assert shown == [reason for reason in reasons if reason], f"docs/{page}: {part}"


@each_page
def test_page_shows_the_outputs_of_its_parts(site, page):
    files = []
    for part in programs_on(page):
        files += outputs_of(part)
    shown = [text.rstrip("\n") for text in texts(read(site, page), OUTPUT)]
    names = ", ".join(file.relative_to(ROOT).as_posix() for file in files)
    assert shown == [file.read_text("utf-8").rstrip("\n") for file in files], (
        f"docs/{page} does not show {names}, in this order"
    )


@each_page
def test_code_has_spans_for_comments_strings_and_keywords_alone(site, page):
    for block in read(site, page).select("article pre > code"):
        spans = block.select("*")
        if block.find_parent(class_=["snippet-output", "text"]):
            assert not spans, f"docs/{page}: an output is no code, and has {spans[0]}"
        for span in spans:
            kind = span.get("class")
            assert span.name == "span" and kind in (["c"], ["s"], ["k"]) and span.get_text(), (
                f"docs/{page} shows code with {span}: "
                "let variant_tabs.highlight write it, whose few kinds keep the page light"
            )


@each_page
def test_no_markup_is_left_over(site, page):
    article = read(site, page).select_one("article")
    prose = "".join(text for text in article.strings if not text.find_parent(NOT_PROSE))
    found = MARKUP.search(prose)
    around = found and prose[max(0, found.start() - 40) : found.end() + 40]
    assert not found, f"docs/{page} shows markup that was not rendered: {around!r}"


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
def test_footer_names_the_licences(site, page):
    links = read(site, page).select("footer .md-copyright__highlight a")
    assert [link.get_text() for link in links] == ["MIT", "MIT-0"]


EDIT_PAGE = "https://host/owner/name/edit/main/docs/{path}"


@pytest.mark.parametrize("template, edit_url", [(EDIT_PAGE, EDIT_PAGE), ("", None)])
def test_a_page_is_edited_where_the_repository_is_known(monkeypatch, template, edit_url):
    monkeypatch.setenv("EDIT_URI_TEMPLATE", template)
    config = load_config(str(ROOT / "mkdocs.yml"))
    files = get_files(config)
    for page in PAGES:
        expected = edit_url and edit_url.format(path=page)
        assert Page(None, files.get_file_from_path(page), config).edit_url == expected
    assert not config.repo_url, "for which every reader's browser would call GitHub"
    assert "content.action.edit" in config.theme["features"]


def test_no_page_loads_anything_from_elsewhere(site):
    loads = []
    for file in site.rglob("*.html"):
        loads += [f"{file.relative_to(site)}: {address}" for address in loaded_by(file)]
    for file in [*site.rglob("*.html"), *site.rglob("*.css"), *site.rglob("*.svg")]:
        addresses = ELSEWHERE_IN_CSS.findall(file.read_text("utf-8"))
        loads += [f"{file.relative_to(site)}: {address}" for address in addresses]
    assert not loads, (
        "a reader's browser would fetch these from elsewhere: "
        "keep a copy in docs/assets/, or go without:\n" + "\n".join(loads)
    )


def loaded_by(file):
    """Return the addresses elsewhere that the elements of a page load."""
    soup = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    for harmless in soup.select(LOADING_NOTHING):
        harmless.decompose()
    addresses = []
    for attribute in LOADING_ATTRIBUTES:
        addresses += [element[attribute] for element in soup.select(f"[{attribute}]")]
    return [address for address in addresses if ELSEWHERE.match(address)]
