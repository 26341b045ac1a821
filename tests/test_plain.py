"""Each page as plain Markdown beside it: whole, without what only we read, with links that lead.

The programs and outputs of all frameworks stand in it, and llms.txt and llms-full.txt have all
pages. The button that copies a page gives this very file.
"""

import functools
import posixpath
import re
from urllib.parse import unquote

import pytest
from built_site import FRAMEWORKS, PAGES, changes_on, program, programs_on, url_of
from convnet_site import plain_pages
from convnet_site.plain import markdown_of
from mkdocs.structure.files import File, Files

from tools import snippets

MARKDOWN = "index.md"
CODE = re.compile(
    r"^([> ]*)(```+).*?^\1\2[ \t]*$|(?<!`)(`+)(?!`).+?(?<!`)\3(?!`)", re.DOTALL | re.M
)
QUOTED = re.compile(r"^> ?", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)")
OURS = {
    "a call": re.compile(r"\{\{"),
    "an include": re.compile(r"--8<--"),
    "HTML": re.compile(r"</?[a-z][^>]*>"),
    "attributes": re.compile(r"\{:|\{ ?[.#]"),
    "a mark of ours": re.compile(r"[\x02-\x06]"),
}
# Notes what a button says next: two seconds later it says something else again.
NOTE_WORDS = """button => {
    window.said = new Promise(said => new MutationObserver(() => said(button.textContent))
        .observe(button, { childList: true }))
}"""
each_page = pytest.mark.parametrize("page", PAGES)


@functools.cache
def markdown(site, page):
    """Return the Markdown beside a built page."""
    return (site / url_of(page) / MARKDOWN).read_text("utf-8")


def without_code(text):
    return CODE.sub("", text)


def left(text):
    """Return what stands in a text that only our extensions read, each as (what, where)."""
    found = []
    for what, pattern in OURS.items():
        match = pattern.search(without_code(text))
        if match:
            found.append((what, match[0]))
    return found


def dead(site, folder, text):
    """Return the links of a text that lead to no file, as seen from a folder of the site."""
    links = [unquote(link.partition("#")[0]) for link in LINK.findall(without_code(text))]
    ways = [link for link in links if link and "://" not in link and not link.startswith("mailto:")]
    return [way for way in ways if not (site / posixpath.join(folder, way)).is_file()]


@each_page
def test_nothing_is_left_that_only_we_read(site, page):
    assert not left(markdown(site, page)), (
        f"the Markdown of docs/{page} has {left(markdown(site, page))}: "
        "see extension/site/convnet_site/plain.py"
    )


@each_page
def test_links_lead_somewhere(site, page):
    found = dead(site, url_of(page), markdown(site, page))
    assert not found, f"the Markdown of docs/{page} has links that lead nowhere: {found}"


@pytest.mark.parametrize("page", [page for page in PAGES if programs_on(page)])
def test_programs_and_outputs_of_all_are_in_it(site, page):
    text = QUOTED.sub("", markdown(site, page))
    parts = [*programs_on(page), *(after for _, after in changes_on(page))]
    for part in parts:
        for framework in snippets.frameworks_with(part):
            assert program(framework, part).strip() in text, f"docs/{page}: {part}, {framework}"
            output = snippets.output_path(framework, part).read_text("utf-8")
            assert output.strip("\n") in text, f"docs/{page}: the output of {part}, {framework}"


def test_each_program_stands_below_its_label(site):
    page = next(page for page in PAGES if programs_on(page))
    shown = re.findall(r"^\*\*(.+)\*\*\n\n```python$", markdown(site, page), re.MULTILINE)
    assert shown[: len(FRAMEWORKS)] == [framework.label for framework in FRAMEWORKS]


def test_llms_txt_has_every_page_once(site):
    text = (site / "llms.txt").read_text("utf-8")
    links = LINK.findall(text)
    expected = [posixpath.join(url_of(page), MARKDOWN).removeprefix("./") for page in PAGES]
    assert sorted(links) == sorted([*expected, "llms-full.txt"])
    assert not dead(site, "", text)
    assert text.startswith("# ") and "\n> " in text and "\n## " in text


def test_llms_full_txt_has_every_page_with_links_from_the_root(site):
    text = (site / "llms-full.txt").read_text("utf-8")
    for page in PAGES:
        assert markdown(site, page).splitlines()[0] in text, page
    assert not dead(site, "", text)


TABLE = "<table><tr><th>a</th><th>b</th></tr>\n<tr><td>1|2</td><td></td></tr></table>"


def convert(text):
    return markdown_of(text, lambda way: f"file:{way}", lambda way: f"page:{way}")


@pytest.mark.parametrize(
    "text, expected",
    [
        ("[a](b.md){ .x } and `<b>{ .y }`", "[a](file:b.md) and `<b>{ .y }`"),
        ('[a](b.md){ .x title="To b" hidden } c', "[To b](file:b.md) c"),
        ('<p>One <a href="../x/">two</a><br>\n  three</p>', "One [two](page:../x/) three"),
        ("<ul><li>a<li>b &lt; 2 * c</ul>", "- a\n- b &lt; 2 \\* c"),
        ('<div markdown="block">\n\n- *a*\n\n</div>', "- *a*"),
        (TABLE, "| a | b |\n| --- | --- |\n| 1\\|2 |  |"),
        ("<pre><code>a &amp;\n  <b>b</b></code></pre>", "```text\na &\n  b\n```"),
        ("<details><summary>More</summary>text</details>", "**More**\n\ntext"),
        ("<summary markdown='block'>\n\n## A\n\n</summary>", "## A"),
        ("<form><label>Find <input></label></form>a", "a"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "- a: b"),
        ("<svg><title>A</title><desc>B.</desc><path/></svg>", "*Figure: A. B.*"),
        ('!!! note "A"\n\n    b\n\nc', "> **A**\n>\n> b\n>\n\nc"),
        ("a $x < y$ b", "a $x < y$ b"),
        ("```text\n<b>\n\n\n{{ a() }}\n```\n\na", "```text\n<b>\n\n\n{{ a() }}\n```\n\na"),
    ],
)
def test_html_and_boxes_become_markdown(text, expected):
    assert convert(text).strip() == expected


def test_what_is_left_is_found():
    kinds = {
        'a {{ code("x") }}': "a call",
        "a <span>b</span>": "HTML",
        "a {: .b }": "attributes",
        "\x02": "a mark of ours",
    }
    for text, kind in kinds.items():
        assert [what for what, _ in left(text)] == [kind]
    assert not left("`<b>{{`\n\n```text\n<b>{{\n```")


@pytest.mark.browser
def test_the_button_copies_this_very_file(browser, origin, site):
    page = next(page for page in PAGES if programs_on(page) and page != "index.md")
    context = browser.new_context(
        base_url=origin, permissions=["clipboard-read", "clipboard-write"]
    )
    opened = context.new_page()
    asked = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(url_of(page))
    button = opened.get_by_role("button", name="Copy page as Markdown")
    button.focus()
    assert not any(address.endswith(".md") for address in asked), "it is loaded before it is wanted"
    button.evaluate(NOTE_WORDS)
    button.press("Enter")
    assert opened.evaluate("said") == "Copied"
    copied = opened.evaluate("navigator.clipboard.readText()")
    context.close()
    assert copied == markdown(site, page)


def test_ways_are_made_anew_where_a_file_has_gone(monkeypatch):
    monkeypatch.setattr(plain_pages, "_site", {})
    made = {}
    monkeypatch.setattr(plain_pages, "_made", made)
    pages = [File(path, "docs", "site", True) for path in ("glossary.md", "index.md")]
    plain_pages.forget_ways(Files(pages))
    made["index.md"] = "a [word](glossary.md)", "a [word](glossary/index.md)"
    plain_pages.forget_ways(Files(pages))
    assert made, "nothing has changed"
    plain_pages.forget_ways(Files(pages[1:]))
    assert not made, "docs/glossary.md has gone, and docs/index.md still leads there"
