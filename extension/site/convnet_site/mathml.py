"""LaTeX, ``$x$`` in a line or ``$$x$$`` as a block, becomes MathML, which needs no script."""

from latex2mathml.converter import convert
from markdown import Extension
from markdown.inlinepatterns import InlineProcessor


class MathML(InlineProcessor):
    """Replace one formula by its MathML."""

    def handleMatch(self, match, data):
        display = "block" if match[1] == "$$" else "inline"
        return (
            self.md.htmlStash.store(convert(match[2], display=display)),
            match.start(0),
            match.end(0),
        )


class MathMLExtension(Extension):
    def extendMarkdown(self, md):
        # 185: after backticks (190), before escapes (180), which would eat LaTeX's backslashes.
        md.inlinePatterns.register(MathML(r"(\${1,2})(?!\s)([^$\n]+?)(?<!\s)\1", md), "mathml", 185)


def makeExtension(**kwargs):
    return MathMLExtension(**kwargs)
