"""LaTeX, ``$x$`` in a line or ``$$x$$`` as a block, becomes MathML, which needs no script."""

import re
from functools import cache
from typing import Any

from latex2mathml.converter import convert
from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor

FORMULA = r"(\${1,2})(?!\s)([^$\n]+?)(?<!\s)\1"
# The name of a function, and whether its argument stands in brackets: if not, some room before it.
FUNCTION = re.compile(r"<m([io])>(log|max|min|tanh)</m\1>(?P<bracket><mo[^>]*>&#x00028;)?")
ROOM = '<mspace width="0.1667em"/>'
PRIORITY = 185  # after backticks (190), before escapes (180), which would eat LaTeX's backslashes


def as_name(match: re.Match[str]) -> str:
    """Return a function as a name, around which an operator would have room on both sides."""
    return f"<mi>{match[2]}</mi>{match['bracket'] or ROOM}"


@cache
def mathml(formula: str, display: str) -> str:
    """Return a formula as MathML, "block" or "inline"."""
    return FUNCTION.sub(as_name, convert(formula, display=display))


class MathML(InlineProcessor):
    """Replaces a formula by its MathML."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[str, int, int]:
        """Return the formula as MathML, and where it stood."""
        display = "block" if match[1] == "$$" else "inline"
        html = self.md.htmlStash.store(mathml(match[2], display))
        return html, match.start(0), match.end(0)


class MathMLExtension(Extension):
    """Lets a page have formulas."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Let formulas be replaced."""
        md.inlinePatterns.register(MathML(FORMULA, md), "mathml", PRIORITY)


def makeExtension(**kwargs: Any) -> MathMLExtension:
    """Return the extension, as Python-Markdown asks for it by the module's name."""
    return MathMLExtension(**kwargs)
