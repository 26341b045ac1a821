"""Compare what two built sites say, page by page.

    python -m tools.compare_sites OLD NEW [WORDS=OTHER ...]

Where something was renamed on purpose, WORDS in the old site count as OTHER.
What a page says is the text of its article: headings, sentences, cells, tabs, programs and outputs,
a line for each block. Markup, styles and scripts do not count. Prints a difference for each page
that says something else, and ends with status 1 when there is any.
"""

import difflib
import re
import sys
from pathlib import Path

from bs4 import BeautifulSoup

BLOCKS = ("p", "li", "dt", "dd", "td", "th", "pre", "h1", "h2", "h3", "h4", "label", "summary")


def pages(site):
    """Return the pages of a built site, as paths below its folder."""
    return {path.relative_to(site) for path in site.rglob("index.html")}


def lines(path, renamed=()):
    """Return what a page says, a line for each block of text; [] where there is no such page."""
    if not path.is_file():
        return []
    page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    article = page.find("article") or page.body
    for element in article.select(".headerlink, script, style, svg title, svg desc"):
        element.decompose()
    for words in article.find_all(string=True):
        if not words.find_parent("pre"):
            words.replace_with(re.sub(r"\s+", " ", words))  # as a browser shows it
    for block in article.find_all(BLOCKS):
        block.insert_before("\n")
        block.append("\n")
    for program in article.find_all("pre"):
        program.replace_with(program.get_text())
    text = article.get_text()
    for words, other in renamed:
        text = text.replace(words, other)
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def difference(old, new, page, renamed):
    """Return the difference of a page between two sites, as lines; [] where there is none."""
    before, after = lines(old / page, renamed), lines(new / page)
    return list(difflib.unified_diff(before, after, f"old/{page}", f"new/{page}", "", "", 0, ""))


def main(old, new, *renamed):
    old, new = Path(old), Path(new)
    pairs = [words.split("=", 1) for words in renamed]
    every = sorted(pages(old) | pages(new))
    differences = [difference(old, new, page, pairs) for page in every]
    changed = [lines_of_page for lines_of_page in differences if lines_of_page]
    for lines_of_page in changed:
        print("\n".join(lines_of_page), end="\n\n")
    print(f"{len(differences)} pages, {len(changed)} of them say something else.")
    return 1 if changed else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("Say which two: python -m tools.compare_sites OLD NEW [WORDS=OTHER ...]")
    sys.exit(main(*sys.argv[1:]))
