"""A page as plain Markdown, as somebody takes it along who reads it without the site.

The Markdown of a page has calls of our extensions and files that it includes. When all of them have
been replaced, and before Markdown makes HTML of it, this extension keeps it. Nearly all of it is
what it shall be; the rest is made of what the extensions keep of a set of tabs, and of the little
HTML that a page has. That is done when somebody asks, by ``markdown_of``.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from variant_tabs import CallError, Page
from variant_tabs.calls import fenced
from variant_tabs.markup import MARK, Reference, Sentence, TabSet, blocks_of

from convnet_site.plain_html import EMPTY_LINES, as_markdown, fence

AFTER_SNIPPETS = 31  # pymdownx.snippets has 32, and what follows it looks for HTML
PROGRAM = re.compile(r'<div class="highlight"><pre><code>(.*?)</code></pre></div>', re.DOTALL)
OUTPUT = re.compile(r"<figcaption>(.*?)</figcaption><pre><code>(.*?)</code></pre>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
INLINE_CODE = re.compile(r"(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
FORMULA = re.compile(r"(\${1,2})(?!\s)[^$\n]+?(?<!\s)\1")
TITLED = re.compile(r'\[[^\]\n]*\](\([^)\s]+\))\{[^{}\n]*\btitle="([^"]+)"[^{}\n]*\}')
ATTRIBUTES = re.compile(r"[ \t]*\{:? ?[.#a-z][^{}\n]*\}")
LINK = re.compile(r"(\]\()([^)\s]+)((?:\s+\"[^\"]*\")?\))")
DEFINITION = re.compile(r"^( {0,3}\[[^\]]+\]: +)(\S+)", re.MULTILINE)
KEPT = re.compile(r"\x02(\d+)\x03")
KEPT_LINE = re.compile(r"^([ \t>]*)\x02(\d+)\x03[ \t]*$", re.MULTILINE)
BOX = re.compile(r"^( *)(?:!!!|\?\?\?\+?) +\w+(?: +\"(.*)\")?[ \t]*$|^( *)=== +\"(.*)\"[ \t]*$")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|\x02|$")  # or finished

expanded: dict[str, str] = {}
"""The Markdown of each page by its path, with all calls and includes replaced."""


class Keeping(Preprocessor):
    """Keeps the Markdown of a page as it passes."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines as they are."""
        try:
            path = Page(self.md, lines).path
        except CallError:  # nobody says which page it is, and nobody will ask for it
            return lines
        waiting = blocks_of(self.md).waiting
        found: list[str] = []
        for line in lines:
            match = MARK.match(line.strip())
            tabs = waiting.get(int(match[1])) if match else None
            indent = line[: len(line) - len(line.lstrip())]
            made = lines_of(tabs) if tabs else [line.removeprefix(indent)]
            found += [indent + text if text else "" for text in made]
        expanded[path] = "\n".join(found)
        return lines


def lines_of(tabs: TabSet) -> list[str]:
    """Return a set of tabs as Markdown: each program below its label, then the outputs."""
    text = ""
    for tab in tabs.tabs:
        text += f"\n**{tab.label}**\n\n"
        for piece in tab.pieces:
            if isinstance(piece, Sentence):
                text += f"{piece.text}\n\n"
            elif isinstance(piece, Reference) and "{}" in piece.text.removesuffix("{}:"):
                text += piece.text.format("the program above") + "\n\n"
            elif isinstance(piece, str):
                for program in PROGRAM.findall(piece):
                    text += fence(plain(program), "python") + "\n\n"
    for below in tabs.below:
        if isinstance(below, Sentence):
            text += f"{below.text}\n\n"
            continue
        for caption, output in OUTPUT.findall(below):
            text += f"{plain(caption)}:\n\n{fence(plain(output))}\n\n"
    return text.splitlines()


def plain(html: str) -> str:
    """Return the text of HTML."""
    return unescape(TAG.sub("", html)).strip("\n")


def markdown_of(text: str, link: Callable[[str], str], link_in_html: Callable[[str], str]) -> str:
    """Return the Markdown of a page, as Keeping keeps it, without anything that only we read.

    link, link_in_html: return what an address is to be. Markdown writes one as seen from the file
    of the page, HTML as seen from the built page.
    """
    kept: list[str] = []

    def keep(finished: str) -> str:
        kept.append(finished)
        return f"\x02{len(kept) - 1}\x03"

    def linked(match: re.Match[str]) -> str:
        target = match[2] if ELSEWHERE.match(match[2]) else link(match[2])
        return match[1] + target + "".join(match.groups()[2:])

    def finished_link(address: str) -> str:
        return keep(address if ELSEWHERE.match(address) else link_in_html(address))

    text = "\n".join(without_fences(text, keep))
    text = INLINE_CODE.sub(lambda match: keep(match[0]), text)
    text = FORMULA.sub(lambda match: keep(match[0]), text)
    text = as_markdown(text, finished_link, keep)
    text = ATTRIBUTES.sub("", TITLED.sub(r"[\2]\1", text))
    text = DEFINITION.sub(linked, LINK.sub(linked, text))
    text = "\n".join(without_boxes(text.split("\n")))
    text = EMPTY_LINES.sub("\n\n", text).strip() + "\n"
    while KEPT.search(text):  # what was kept may hold what was kept before it
        text = KEPT_LINE.sub(lambda match: indented(kept[int(match[2])], match[1]), text)
        text = KEPT.sub(lambda match: kept[int(match[1])], text)
    return text


def without_fences(text: str, keep: Callable[[str], str]) -> Iterator[str]:
    """Yield the lines of a text, with one in the place of each block of code."""
    block: list[str] = []
    for _, line, inside in fenced(text.split("\n")):
        if inside:
            block.append(line)
            continue
        if block:  # its last line is the first that is no longer inside
            yield kept_block([*block, line], keep)
            block = []
        else:
            yield line
    if block:
        yield kept_block(block, keep)


def kept_block(block: list[str], keep: Callable[[str], str]) -> str:
    """Put a block of code aside, and return the line that stands for it, as far to the right."""
    indent = block[0][: len(block[0]) - len(block[0].lstrip())]
    return indent + keep("\n".join(line.removeprefix(indent) for line in block))


def indented(text: str, indent: str) -> str:
    """Return lines, each behind an indent."""
    return "\n".join((indent + line).rstrip() for line in text.split("\n"))


def without_boxes(lines: list[str]) -> Iterator[str]:
    """Yield lines with a quotation in the place of each box, below its title."""
    column: int | None = None
    for line in lines:
        match = BOX.match(line)
        if match:
            column = len(match[1] or match[3] or "")
            yield f"{' ' * column}> **{match[2] or match[4] or 'Note'}**"
            continue
        indent = len(line) - len(line.lstrip())
        if column is not None and line.strip() and indent <= column:
            column = None
            yield ""
        if column is None:
            yield line
        else:
            yield f"{' ' * column}> {line[column + 4 :]}".rstrip()


class PlainExtension(Extension):
    """Keeps the Markdown of each page."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let the lines of a page be kept."""
        md.preprocessors.register(Keeping(md), "convnet_site_plain", AFTER_SNIPPETS)


def makeExtension(**kwargs: Any) -> PlainExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return PlainExtension(**kwargs)
