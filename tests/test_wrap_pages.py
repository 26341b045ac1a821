"""Pages are wrapped at one width, and wrapping changes nothing that a reader sees."""

import pytest
from markdown import markdown

from tools import wrap_pages

EXTENSIONS = ["admonition", "attr_list", "md_in_html", "tables", "pymdownx.superfences"]
WORDS = "several words of a sentence that goes on " * 4


def in_one_line(html):
    """Return HTML with the white space of a browser."""
    return " ".join(html.split())


@pytest.mark.parametrize("page", wrap_pages.pages(), ids=lambda page: page.name)
def test_a_page_says_the_same_when_it_is_wrapped(page):
    text = page.read_text("utf-8")
    wrapped = wrap_pages.wrapped(text)
    assert wrap_pages.wrapped(wrapped) == wrapped, "wrapping it again changes it"
    before, after = (markdown(source, extensions=EXTENSIONS) for source in (text, wrapped))
    assert in_one_line(before) == in_one_line(after)


@pytest.mark.parametrize(
    "kept",
    [
        "# " + WORDS,
        "| " + WORDS + "|",
        "```text\n" + WORDS + "\n```",
        "    " + WORDS,
        "<figcaption>" + WORDS,
        "---\ndescription: " + WORDS + "\n---",
        '{{ code("pooling/max") }}\n{ .class }',
    ],
)
def test_what_means_something_by_its_place_stays(kept):
    assert wrap_pages.wrapped(f"{kept}\n") == f"{kept}\n"


@pytest.mark.parametrize("whole", ["`a b c`", "$a + b$", "[a](b.md 'c d')", "<a b>", "{ a b }"])
def test_a_line_is_not_broken_inside(whole):
    for length in range(80, 101):
        assert whole in wrap_pages.wrapped("x" * length + f" {whole} end")


@pytest.mark.parametrize("word", ["-", "+", "*", "#", "1.", "2018.", "1)", "|", ">", "===", "!!!"])
def test_no_line_begins_with_what_would_mean_something_else_there(word):
    wrapped = wrap_pages.wrapped("x" * 98 + f" {word} end of the sentence")
    assert wrapped.splitlines()[0].endswith(f" {word}")


def test_items_and_admonitions_keep_their_place():
    text = f"- {WORDS}\n\n    {WORDS}\n\n!!! note\n\n    {WORDS}\n"
    lines = wrap_pages.wrapped(text).splitlines()
    assert max(map(len, lines)) <= wrap_pages.WIDTH
    begins = [line[: len(line) - len(line.lstrip())] for line in lines if line]
    assert begins == ["", "  ", "    ", "    ", "", "    ", "    "]


def test_a_page_that_is_not_wrapped_is_named(tmp_path, monkeypatch):
    (tmp_path / "generated").mkdir()
    (tmp_path / "generated" / "README.md").write_text("short\n")
    (tmp_path / "README.md").write_text(WORDS)
    monkeypatch.setattr(wrap_pages, "ROOT", tmp_path)
    with pytest.raises(SystemExit, match=r"README.md\nnot wrapped at 100 .* `make lint FIX=1`"):
        wrap_pages.main(["--check"])
    wrap_pages.main([])
    wrap_pages.main(["--check"])
