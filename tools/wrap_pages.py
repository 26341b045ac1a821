"""Wrap the text of Markdown files at 100 columns: ``python -m tools.wrap_pages [--check]``.

Only plain paragraphs and items of lists are wrapped. Tables, code, formulas, headings, HTML, calls
like {{ code("...") }} and whatever else means something by its place in a line stay as they are.
A line is never broken inside code, a formula, a tag or the address of a link. Standard library
only. With --check nothing is written, and the files that differ are named.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 100

# What stays whole: code, formulas, addresses of links, tags, attributes.
WHOLE = re.compile(r"(`+).*?\1|\$[^$]+\$|\]\([^)]*\)|<[^>]+>|\{[^}]*\}", re.DOTALL)
# What means something else at the beginning of a line.
SPECIAL = re.compile(
    r"#|\||<|>|--8<--|\{|!!!|\?\?\?|===|\$\$|\*\[|\[[^]]*\]:|[-+*=:]+(?=\s|$)|\d+[.)](?=\s|$)"
)
ITEM = re.compile(r"(\s*)([-+*]|\d+[.)])(\s+)(?=\S)")
CONTAINER = re.compile(r"\s*(!!!|\?\?\?|===) ")
FENCE = re.compile(r"\s*(```+|~~~+)")
HARD_BREAK = re.compile(r"(  |\\)$")


def wrapped(text):
    """Return a page with its paragraphs wrapped."""
    return "".join(f"{line}\n" for line in _Wrapper(text.splitlines()).lines())


class _Wrapper:
    """Goes through the lines of a page once, collecting the words of a paragraph."""

    def __init__(self, lines):
        self.source = lines
        self.done = []
        self.words = []
        self.first, self.rest = "", ""  # what its first line and its other lines begin with
        self.inside = False  # whether indented text belongs to a list or an admonition

    def lines(self):
        """Return the lines of the wrapped page."""
        position = self.skip_front_matter()
        while position < len(self.source):
            line = self.source[position]
            fence = FENCE.match(line)
            if fence:
                position = self.keep_until(position, fence[1])
                continue
            self.take(line)
            position += 1
        self.end_paragraph()
        return self.done

    def skip_front_matter(self):
        """Keep the lines between the first two lines of three dashes; return what follows them."""
        if not self.source or self.source[0] != "---":
            return 0
        end = self.source.index("---", 1) + 1
        self.done += self.source[:end]
        return end

    def keep_until(self, start, fence):
        """Keep a block of code as it is; return the position of the line after it."""
        self.end_paragraph()
        end = start + 1
        while end < len(self.source) and not self.source[end].strip().startswith(fence):
            end += 1
        self.done += self.source[start : end + 1]
        return end + 1

    def take(self, line):
        """Take one line outside code."""
        item = ITEM.match(line)
        if not line.strip():
            self.keep(line)
        elif item:
            self.begin(item[0], " " * len(item[0]), line[item.end() :])
            self.inside = True
        elif CONTAINER.match(line):
            self.keep(line)
            self.inside = True
        elif SPECIAL.match(line.lstrip()) or HARD_BREAK.search(line):
            self.keep(line)
        elif self.words:
            self.words += line.split()
        else:
            self.take_first(line)

    def take_first(self, line):
        """Take the first line of a paragraph, or a line of indented code."""
        indent = line[: len(line) - len(line.lstrip())]
        self.inside = self.inside and bool(indent)
        if len(indent) >= (8 if self.inside else 4):
            self.keep(line)
        else:
            self.begin(indent, indent, line)

    def keep(self, line):
        """Leave a line as it is."""
        self.end_paragraph()
        self.done.append(line)

    def begin(self, first, rest, text):
        """Begin a paragraph."""
        self.end_paragraph()
        self.first, self.rest, self.words = first, rest, text.split()

    def end_paragraph(self):
        """Write the paragraph that was collected, if there is one."""
        if self.words:
            self.done += fill(" ".join(self.words), self.first, self.rest)
        self.words = []


def fill(text, first, rest):
    """Return the lines of a paragraph, given what its first and its other lines begin with."""
    lines, line = [], ""
    for word in unbreakable(text):
        begin = rest if lines else first
        if line and len(f"{begin}{line} {word}") > WIDTH:
            lines.append(begin + line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, (rest if lines else first) + line]


def unbreakable(text):
    """Return the words of a paragraph; what must not be broken, or begin a line, is in one word."""
    blank = "\0"
    kept = WHOLE.sub(lambda match: match[0].replace(" ", blank), text)
    words = []
    for word in kept.split(" "):
        if words and SPECIAL.match(word):
            words[-1] += blank + word
        else:
            words.append(word)
    return [word.replace(blank, " ") for word in words]


def pages():
    """Return the Markdown files that people write."""
    folders = [
        path for name in ("docs", "extension", ".github") for path in (ROOT / name).rglob("*.md")
    ]
    return sorted([*ROOT.glob("*.md"), *folders, ROOT / "generated" / "README.md"])


def main(arguments):
    different = {}
    for page in pages():
        text = page.read_text("utf-8")
        if wrapped(text) != text:
            different[page] = wrapped(text)
    if "--check" in arguments and different:
        names = "\n".join(str(page.relative_to(ROOT)) for page in different)
        sys.exit(f"{names}\nnot wrapped at {WIDTH} columns: run `make lint FIX=1`")
    for page, text in different.items():
        page.write_text(text, "utf-8")
        print(f"wrapped {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main(sys.argv[1:])
