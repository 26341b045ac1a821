"""The program that compares two built sites sees words, and nothing but words."""

import pytest

from tools import compare_sites

OLD = "<article><h1>Pooling</h1><p>A window of 2.</p><pre>[5 7]</pre></article>"


def site(folder, article):
    """Write a site of one page and return its folder."""
    folder.mkdir()
    (folder / "index.html").write_text(article, "utf-8")
    return folder


@pytest.mark.parametrize(
    "change, status",
    [
        (("<p>", '<p class="other">'), 0),
        (("</h1><p>", "</h1>\n\n<p>"), 0),
        (("A window", "A\nwindow"), 0),
        (("[5 7]", "[5\n7]"), 1),
        (("of 2", "of 3"), 1),
        (("[5 7]", "[5 8]"), 1),
        (("<pre>[5 7]</pre>", ""), 1),
    ],
)
def test_words_count_and_markup_does_not(tmp_path, change, status):
    old, new = site(tmp_path / "old", OLD), site(tmp_path / "new", OLD.replace(*change))
    assert compare_sites.main(old, new) == status


def test_a_page_that_is_gone_is_a_difference(tmp_path):
    old = site(tmp_path / "old", OLD)
    (tmp_path / "new").mkdir()
    assert compare_sites.main(old, tmp_path / "new") == 1


def test_what_was_renamed_on_purpose_is_none(tmp_path, capsys):
    old, new = site(tmp_path / "old", OLD), site(tmp_path / "new", OLD.replace("Pooling", "Pools"))
    assert compare_sites.main(old, new, "Pooling=Pools") == 0
    assert "1 pages, 0 of them say something else." in capsys.readouterr().out
