"""The small style: made from the installed Material for MkDocs, with all that the pages need."""

from importlib.metadata import version

import pytest

from tools import make_style

FIX = "run `make style`, and look at the page"
PAGE = '<html><body><article class="md-typeset">{}</article></body></html>'


def small():
    return make_style.SMALL.read_text("utf-8")


def assert_complete(pages, style):
    lacks = make_style.lacking(pages, style)
    lines = [f"{page}: {', '.join(selectors[:5])}" for page, selectors in lacks.items()]
    assert not lacks, (
        f"theme/style/material.css has no rules for what stands on these pages; {FIX}:\n"
        + "\n".join(lines)
    )


def test_the_style_has_what_the_pages_need(site):
    assert_complete(make_style.read_pages(site), small())


def test_the_style_is_made_from_the_installed_material():
    installed = version("mkdocs-material")
    assert small().startswith(make_style.NOTE.format(installed)), (
        f"theme/style/material.css was not made from Material for MkDocs {installed}; {FIX}"
    )


@pytest.mark.parametrize(
    "html, named",
    [
        ('<div class="admonition danger"><p class="admonition-title">No</p></div>', ".danger"),
        ('<details class="note" open><summary>More</summary></details>', "details"),
        ("<p>Press <kbd>c</kbd></p>", "kbd"),
    ],
)
def test_what_a_writer_adds_is_named_with_its_page(html, named):
    with pytest.raises(AssertionError) as failed:
        assert_complete({"layers/new/index.html": PAGE.format(html)}, small())
    message = str(failed.value)
    assert "layers/new/index.html: " in message and named in message and FIX in message


def test_the_style_holds_nothing_for_what_no_page_has():
    style = make_style.small_style({"index.html": PAGE.format("<p>Press <kbd>c</kbd></p>")})
    assert ".md-typeset kbd" in style
    assert ".md-typeset table" not in style and ".admonition" not in style
