"""The learning path: its pages, and whether a word of the field is used before it is explained."""

import re
from itertools import accumulate

from convnet_site.terms import BETWEEN, pattern_of, read_terms
from variant_tabs import fenced, find_calls

from tools.frameworks import ROOT
from tools.navigation import pages

PATH = [page for page in pages() if page.startswith("learn/")]
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
CODE = re.compile(r"`[^`]*`")
LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?P<target>[^)]*)\)")
INCLUDED = re.compile(r'^--8<-- "(?P<file>[^"]+)"$', re.MULTILINE)
TAG = re.compile(r"<[^>]*>")
HEADING = re.compile(r"^#+ .*$", re.MULTILINE)
QUESTION = re.compile(r'^\?\?\? answer "(?P<question>.+)"$', re.MULTILINE)
FIGURE = '<figure class="figure"'
ADDRESS_OF_PATH = "learn/"


def texts():
    """Return the text of each page of the path, in their order."""
    return {page: (ROOT / "docs" / page).read_text("utf-8") for page in PATH}


def blank(match):
    """Return what stands in the place of a match: as many lines, and nothing in them."""
    return re.sub(r"[^\n]", " ", match[0])


def prose(text):
    """Return a page with nothing but its prose, in the same lines."""
    text = FRONT_MATTER.sub(blank, text)
    lines = text.split("\n")
    for number, line, inside in fenced(text.splitlines()):
        if inside or line.lstrip().startswith("{{"):
            lines[number] = ""
    return TAG.sub(blank, CODE.sub(blank, "\n".join(lines)))


def words_of_figure(file):
    """Return the words in a picture, and those that a screen reader says of it."""
    svg = (ROOT / file).read_text("utf-8")
    labels = " ".join(re.findall(r'aria-label="([^"]*)"', svg))
    return f"{labels} {' '.join(re.findall(r'<(?:text|title|desc)[^>]*>([^<]*)<', svg))}"


class Path:
    """The pages in their order, with the terms that each explains."""

    def __init__(self, terms=None):
        self.terms = terms or read_terms(ROOT)
        self.of_form = {
            re.sub(BETWEEN, " ", form.lower()): term
            for term in self.terms.all
            for form in (*term.forms, *term.ambiguous)
        }
        self.pattern = pattern_of(self.of_form)

    def mentions(self, text):
        """Yield each term that a text mentions, with the match."""
        for match in self.pattern.finditer(text):
            yield self.of_form[re.sub(BETWEEN, " ", match["form"].lower())], match

    def known(self, page):
        """Return the pages whose terms are explained when a reader has read a page."""
        return set(PATH[: PATH.index(page) + 1])

    def problems(self, page, text):
        """Return a line for each term that a page uses before it is explained."""
        found = []
        plain = prose(text)
        for figure in INCLUDED.finditer(text):
            for term, match in self.mentions(words_of_figure(figure["file"])):
                if term.learn not in self.known(page):
                    line = text.count("\n", 0, figure.start()) + 1
                    found.append(self.problem(page, line, match[0], term, "in its figure"))
        plain = INCLUDED.sub(blank, plain)
        for link in LINK.finditer(plain):
            target = ADDRESS_OF_PATH + link["target"]
            allowed = self.known(target if target in PATH else page)
            found += self.in_place(page, plain, link.start(), link["text"], allowed)
        plain = LINK.sub(blank, plain)
        for heading in HEADING.finditer(plain):
            found += self.in_place(page, plain, heading.start(), heading[0], self.known(page))
        plain = HEADING.sub(blank, plain)
        return found + list(self.in_text(page, plain))

    def in_place(self, page, plain, start, words, allowed):
        """Yield the problems of a link or a heading, in which terms of some pages are allowed."""
        for term, match in self.mentions(words):
            if term.learn not in allowed:
                line = plain.count("\n", 0, start) + 1
                yield self.problem(page, line, match[0], term, "in a link or a heading")

    def in_text(self, page, plain):
        """Yield the problems of sentences: a term is explained where it first stands, in bold."""
        explained = set()
        bold = list(accumulate(plain.count("**", at, at + 2) for at in range(len(plain))))
        for term, match in self.mentions(plain):
            if term.learn == page and term.id not in explained:
                explained.add(term.id)
                if not bold[match.start() - 1] % 2:
                    line = plain.count("\n", 0, match.start()) + 1
                    yield (
                        f"docs/{page}, line {line}: {match[0]!r} is first used here, and "
                        f"tables/glossary.toml says that this page explains it: explain it here, "
                        f"in **bold**, or use another word"
                    )
            elif term.learn not in self.known(page):
                line = plain.count("\n", 0, match.start()) + 1
                yield self.problem(page, line, match[0], term, "in the text")
        for term in self.terms.all:
            if term.learn == page and term.id not in explained:
                yield (
                    f"docs/{page} never mentions {term.title!r}, which tables/glossary.toml says "
                    f"that it explains: explain it, or correct `learn` of [term.{term.id}]"
                )

    def problem(self, page, line, words, term, where):
        """Return what is wrong with a mention, and what to do."""
        when = f"only docs/{term.learn} explains it" if term.learn else "no page explains it"
        return (
            f"docs/{page}, line {line}: uses {' '.join(words.split())!r} {where}, and {when}: use "
            f"another word, or explain it here in **bold** and say so in tables/glossary.toml, "
            f"`learn` of [term.{term.id}]"
        )


def parts_missing(page, text):
    """Return a line for each part that a page of the path lacks or has too many of."""
    numbers = {
        "figure": (text.count(FIGURE), 1),
        "program, {{ code(…) }}": (len(find_calls(text, "code")), 1),
        "change, {{ change(…) }}": (len(find_calls(text, "change")), 1),
        'question, ??? answer "…"': (len(QUESTION.findall(text)), 3),
    }
    return [
        f"docs/{page} has {count} of: {name}; a page of the learning path has {wanted}"
        for name, (count, wanted) in numbers.items()
        if count != wanted
    ]
