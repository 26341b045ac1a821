"""The glossary: what its table must have, and which mentions on the pages lead to it."""

from xml.etree.ElementTree import Element, SubElement

import pytest
from built_site import FRAMEWORKS, NOTEBOOKS, PAGES, read, url_of
from convnet_site.glossary import LISTS, Linker
from convnet_site.terms import read_terms
from playwright.sync_api import expect
from variant_tabs import CallError

from tools import navigation
from tools.frameworks import ROOT

TERMS = read_terms(ROOT)
PAGE = "glossary.md"
WITHOUT = {
    PAGE,
    *next(
        extension["convnet_site.glossary"]["without"]
        for extension in navigation.settings()["markdown_extensions"]
        if "convnet_site.glossary" in extension and isinstance(extension, dict)
    ),
    *NOTEBOOKS,
}
NOT_TEXT = ["code", "pre", "table", "summary", "svg", "math", "figure", "form"]
NOT_READ = ", ".join(f".{name} *" for name in sorted(LISTS))
OF_LISTS = ["trap-number", "message-where"]  # how short lines of lists are marked
BLOCKS = f"article :is(p:not([class]), li, dd):not({NOT_READ}, nav *, .term-words *)"
PHONE = {"width": 390, "height": 844}


def links_on(site, page):
    return read(site, page).select("article a.term")


@pytest.mark.parametrize("page", PAGES)
def test_a_term_is_linked_once_on_a_page_with_its_definition(site, page):
    links = links_on(site, page)
    targets = [link["href"] for link in links]
    assert len(targets) == len(set(targets)), f"docs/{page} links a term twice"
    known = {term.id: term for term in TERMS.all}
    for link in links:
        address, _, name = link["href"].partition("#")
        up = "../" * url_of(page).count("/")
        assert address == f"{up}{url_of(PAGE)}", f"docs/{page}: {link}"
        term = known[name]
        assert link["title"] == term.definition
        no_text = ["h1", "h2", "h3", "table", "code", "summary", "a"]
        assert not link.find_parent(no_text) and not link.find_parent(class_=OF_LISTS), (
            f"docs/{page} links {link.get_text()!r} where no term is linked: see "
            "convnet_site.glossary.Mentions"
        )
        assert not term.is_subject_of(page) and page not in term.not_on


@pytest.mark.parametrize("page", [page for page in PAGES if page not in WITHOUT])
def test_the_first_mention_in_the_text_is_the_one_that_is_linked(site, page):
    seen = set()
    for text in texts(site, page):
        link = text.find_parent("a", class_="term")
        for match in TERMS.pattern.finditer(text):
            term = TERMS.of_match(match)
            if term.is_subject_of(page) or page in term.not_on or match[0] in term.not_as:
                continue
            if term.id in seen:
                continue
            seen.add(term.id)
            assert link and link["href"].endswith(f"#{term.id}"), (
                f"docs/{page} mentions {match[0]!r} first in {text.parent.get_text()[:80]!r}, "
                f"and does not link it to #{term.id}"
            )


def texts(site, page):
    """Yield the pieces of text in paragraphs and lists, code and links aside."""
    for block in read(site, page).select(BLOCKS):
        for text in block.find_all(string=True):
            is_own = text.find_parent(["p", "li", "dd"]) is block
            if is_own and not text.find_parent(NOT_TEXT) and not text.find_parent(is_link):
                yield text


def is_link(element):
    return element.name == "a" and "term" not in element.get("class", [])


def test_the_glossary_has_each_term_with_its_words(site):
    soup = read(site, PAGE)
    assert [heading["id"] for heading in soup.select("article h2")] == [t.id for t in TERMS.all]
    for term in TERMS.all:
        heading = soup.find("h2", id=term.id)
        paragraph = heading.find_next_sibling("p")
        assert paragraph.get_text().startswith(term.definition)
        words = paragraph.find_next_sibling()
        if term.words:
            named = [name["data-variant"] for name in words.select("dt")]
            assert named == [framework.name for framework in FRAMEWORKS], f"{term.id}: {named}"


WRONG = {  # what is put in front of a copy of the table, and what is said of it
    "no row": (
        '[term.new]\ntitle = "new"\ndefinition = "New."\nshown = "index.md"\nname = "nothing"',
        "new: tables/names.toml has no row 'nothing': fix the name",
    ),
    "no line": (
        '[term.new]\ntitle = "new"\ndefinition = "New."\nshown = "index.md"\n'
        'name = "flatten"\nargument = "stride"',
        "new: no argument 'stride' stands on a line of flatten: fix the argument",
    ),
    "one form twice": (
        '[term.new]\ntitle = "Max-pooling"\ndefinition = "New."\nshown = "index.md"',
        "max-pooling: 'max pooling' is a form of new, too: let one have it",
    ),
    "code": (
        '[term.new]\ntitle = "new"\ndefinition = "A `new` one."\nshown = "index.md"',
        "new: has ` in its definition: a definition is plain text",
    ),
    "nowhere shown": (
        '[term.new]\ntitle = "new"\ndefinition = "New."',
        "new: lacks shown",
    ),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_fault_of_the_table_is_named(tmp_path, fault):
    entry, message = WRONG[fault]
    (tmp_path / "tables").mkdir()
    for name in ("snippets", "generated", "tables/names.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    table = (ROOT / "tables/glossary.toml").read_text("utf-8")
    (tmp_path / "tables/glossary.toml").write_text(f"{entry}\n\n{table}", "utf-8")
    with pytest.raises(CallError) as failed:
        read_terms(tmp_path)
    assert f"tables/glossary.toml: {message}" in str(failed.value)


def linked(paragraph):
    """Return the words that are linked in a page of one paragraph, each with its term."""
    root = Element("div")
    root.append(paragraph)
    Linker(TERMS, {term.id for term in TERMS.all}, "g").go_through(root)
    return [(a.text, a.get("href").removeprefix("g#")) for a in root.iter("a") if a.get("title")]


def paragraph(text):
    element = Element("p")
    element.text = text
    return element


@pytest.mark.parametrize(
    "text, found",
    [
        ("Kernels, and a kernel.", [("Kernels", "kernel")]),
        ("Max pooling, then pooling.", [("Max pooling", "max-pooling"), ("pooling", "pooling")]),
        ("Max-pooling and the losses", [("Max-pooling", "max-pooling"), ("losses", "loss")]),
        ("a max\npooling", [("max\npooling", "max-pooling")]),
        ("two biases and all axes", [("biases", "bias"), ("axes", "axis")]),
        ("biased, pooled, unpadded, pre-batch, batch.size", []),
        ("The shape of the class in training.", []),
        ("On Windows the windows are open.", [("windows", "window")]),
    ],
)
def test_whole_words_are_found_in_all_their_forms(text, found):
    assert linked(paragraph(text)) == found


def test_text_around_a_link_stays_as_it_was():
    element = paragraph("A kernel is ")
    bold = SubElement(element, "strong")
    bold.text, bold.tail = "no bias", ", and a batch "
    code = SubElement(element, "code")
    code.text, code.tail = "kernel stride", " no stride, no kernel."
    before = "".join(element.itertext())
    assert [word for word, _ in linked(element)] == ["kernel", "bias", "batch", "stride"]
    assert "".join(element.itertext()) == before
    assert [child.tag for child in element] == ["a", "strong", "a", "code", "a"]


@pytest.mark.browser
def test_a_click_or_a_key_shows_the_definition(visit):
    page = visit("layers/pooling.md", viewport=PHONE)
    term = page.locator("a.term").first
    definition = term.get_attribute("title")
    address = page.url
    note = page.get_by_role("dialog", name=term.inner_text())
    term.click()
    expect(note).to_contain_text(definition)
    box = note.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Enter")
    expect(note).to_be_focused()
    page.keyboard.press("Tab")
    link = note.get_by_role("link")
    expect(link).to_be_focused()
    assert page.url == address
    link.click()
    page.wait_for_url(f"**/{url_of(PAGE)}#*")
