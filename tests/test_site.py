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
    blocks_on,
    calls_on,
    changes_on,
    first_with_program,
    groups_of,
    program,
    programs_on,
    read,
    url_of,
)
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from tools import build_with_zensical, snippets

ALL = [framework.name for framework in FRAMEWORKS]
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
        f"docs/{page} calls code() and change() {len(calls_on(page))} times, "
        f"and shows {len(sets)} sets of tabs"
    )
    for tabs, (part, section) in zip(sets, calls_on(page), strict=True):
        assert texts(tabs, ".tabbed-labels label") == LABELS, f"docs/{page}: the tabs of {part}"
        for selector in ".tabbed-labels label", ".tabbed-block":
            names = [element["data-variant"] for element in tabs.select(selector)]
            assert names == [framework.name for framework in FRAMEWORKS], f"docs/{page}: {part}"
        files = [
            f"{framework}/{part}.py"
            for framework in snippets.frameworks_with(part)
            if section or first_with_program(page, part, framework) == part
        ]
        assert texts(tabs, ".snippet-links a:first-of-type") == files, (
            f"docs/{page}: the links below the tabs of {part}"
        )


@each_page
def test_sets_and_their_programs_are_groups_with_names(site, page):
    sets = read(site, page).select(FRAMEWORK_TABS)
    names = [tabs.get("aria-label", "") for tabs in sets]
    for tabs, name in zip(sets, names, strict=True):
        assert tabs.get("role") == "group" and re.match("Programs: .", name), (
            f"docs/{page} shows a set of tabs without a name: {name!r}; variant_tabs.names gives it"
        )
    twice = {name for name in names if names.count(name) > 1}
    assert not twice, f"docs/{page} has two sets of one name, {twice}: give each heading its words"
    for part, _, framework, block in blocks_on(site, page):
        named = block.get("role"), block.get("aria-label")
        assert named == ("group", f"Program in {framework.label}"), f"docs/{page}: {part}"


@each_page
def test_a_program_stands_once_on_a_page(site, page):
    shown = {}
    for part, section, framework, block in blocks_on(site, page):
        code = block.select_one(".highlight code")
        if section or framework not in snippets.frameworks_with(part):
            continue
        first = first_with_program(page, part, framework)
        if code:
            text = code.get_text().removesuffix("\n")
            assert text == program(framework, part), f"docs/{page}: {framework}/{part}.py"
            earlier = shown.setdefault((framework, text), part)
            assert earlier == part, (
                f"docs/{page} shows one program twice, {framework}/{earlier}.py and "
                f"{framework}/{part}.py: the second tab says that there is nothing to change, "
                "see variant_tabs.tabs"
            )
        else:
            assert first != part, f"docs/{page} does not show {framework}/{part}.py"
            reference = block.select_one(".snippet-reference")
            assert reference and reference.get_text().startswith("Nothing to change: this is "), (
                f"docs/{page} does not say that {framework}/{part}.py is {framework}/{first}.py"
            )


@each_page
def test_a_change_says_what_goes_and_what_comes(site, page):
    changes = {after: before for before, after in changes_on(page)}
    for part, _, framework, block in blocks_on(site, page):
        change = block.select_one(".change code")
        if not change:
            continue
        before, after = (program(framework, each) for each in (changes[part], part))
        lines = [line for line in change.get_text().splitlines() if line != "…"]
        for signs, source in (" -", before), (" +", after):
            wanted = iter(source.splitlines())
            for line in lines:
                assert line[:1] not in signs or line[2:] in wanted, (
                    f"docs/{page}: the change from {changes[part]} to {framework}/{part}.py "
                    f"has the line {line!r}, which no program has there"
                )
        for sign, tag in ("-", "del"), ("+", "ins"):
            marked = "".join(texts(change, tag)).splitlines()
            assert marked == [line for line in lines if line.startswith(sign)], (
                f"docs/{page}: {part}: the lines with {sign} are not those in <{tag}>"
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
    parts = [part for part in programs_on(page) if groups_of(part)]
    strips = read(site, page).select(".outputs:has([data-variants])")  # not those of notebooks
    assert len(strips) == len(parts), f"docs/{page} shows outputs {len(strips)} times"
    for part, strip in zip(parts, strips, strict=True):
        groups = groups_of(part)
        figures = strip.select(".output")
        shown = {figure.code.get_text(): figure["data-variants"].split() for figure in figures}
        assert shown == groups and list(shown) == list(groups), (
            f"docs/{page}: below {part}, outputs are not grouped as generated/outputs/ has them"
        )
        sizes = [len(names) for names in groups.values()]
        one_is_largest = sizes.count(max(sizes)) == 1
        for figure, names in zip(figures, groups.values(), strict=True):
            odd = one_is_largest and len(names) < max(sizes)
            caption = figure.figcaption.get_text()
            assert caption.endswith(" differs") == odd == ("is-odd" in figure["class"]), (
                f"docs/{page}: below {part}, {caption!r} says wrongly whether it deviates"
            )
            labels = [framework.label for framework in FRAMEWORKS if framework.name in names]
            same = caption == "Output, the same in every framework" and names == ALL
            assert same or texts(figure, "figcaption [data-variant]") == labels, (
                f"docs/{page}: below {part}, {caption!r} does not name {labels}"
            )


@each_page
def test_no_output_is_hidden_in_a_tab(site, page):
    for output in read(site, page).select(OUTPUT):
        tabs = output.find_parent(class_="tabbed-set")
        assert not tabs, (
            f"docs/{page} hides an output in a tab of {tabs['aria-label']!r}: "
            "outputs stand below the set, all together"
        )


@each_page
def test_only_programs_can_be_copied(site, page):
    for code in read(site, page).select(".output code, .change code"):
        where = f"docs/{page}: {code.get_text()[:40]!r}"
        assert not code.find_parent(class_="highlight"), f"{where} would get our copy button"
        assert code.find_parent(class_="no-copy"), f"{where} would get Material's copy button"


KINDS = (
    ("span", "c"),
    ("span", "s"),
    ("span", "k"),
    ("span", "quiet"),
    ("b", ""),
    ("ins", ""),
    ("del", ""),
)


@each_page
def test_code_has_few_kinds_of_elements(site, page):
    for block in read(site, page).select("article pre > code"):
        elements = block.select("*")
        if block.find_parent(class_=["output", "text"]):
            assert not elements, f"docs/{page}: an output is no code, and has {elements[0]}"
        for element in elements:
            kind = element.name, " ".join(element.get("class", ""))
            assert kind in KINDS and element.get_text(), (
                f"docs/{page} shows code with {element}: "
                "let variant_tabs write it, whose few kinds keep the page light"
            )


@each_page
def test_what_the_links_name_is_marked(site, page):
    for part, _, framework, block in blocks_on(site, page):
        named = texts(block, ".snippet-links code")
        marked = set(texts(block, ".highlight code > b"))
        assert marked <= set(named), (
            f"docs/{page}: {framework}/{part}.py marks {marked}, and the links below name {named}"
        )


def is_no_prose(element):
    """Tell whether an element is none, by its tag; folded arguments are code by their style."""
    return element.name in NOT_PROSE or "names-arguments" in element.get("class", [])


@each_page
def test_no_markup_is_left_over(site, page):
    article = read(site, page).select_one("article")
    prose = "".join(text for text in article.strings if not text.find_parent(is_no_prose))
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
