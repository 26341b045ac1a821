"""The HTML that stands in the Markdown of a page, as Markdown.

What is Markdown already passes as it is. A page has little HTML, and of few kinds: figures, the
lists and tables that our extensions write, and elements around Markdown.
"""

import re
from collections.abc import Callable, Iterable
from html import unescape
from html.parser import HTMLParser

LEFT_OUT = {"form", "script", "style", "button", "select", "template", "math"}
BLOCKS = {"address", "article", "aside", "blockquote", "details", "div", "dl"}
BLOCKS |= {"figcaption", "figure", "footer", "header", "hr", "main", "nav", "ol", "p", "pre"}
BLOCKS |= {"section", "summary", "table", "ul", "h1", "h2", "h3", "h4", "h5", "h6"}
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
INLINE = {"b": "**", "strong": "**", "em": "*", "i": "*"}
HTML_CODES = ("<", ">", "&")  # characters that stay references
AMPERSAND = "\x06"  # which the parser would take for the start of a reference
REFERENCE = re.compile(f"{AMPERSAND}(#?\\w+;)")
SPACE = re.compile(r"\s+")
BAR = "\\|"  # one that does not end a cell
SPECIAL = re.compile(r"[*_`\[\]]")  # which Markdown would read
EMPTY_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


def as_markdown(text: str, link: Callable[[str], str], keep: Callable[[str], str]) -> str:
    """Return a text of Markdown and HTML as Markdown alone. Code in it must have been put aside.

    link: returns what an address in HTML, which is seen from the built page, is to be
    keep: puts finished Markdown aside, and returns what stands for it
    """
    if "<" not in text:
        return text
    writer = Writer(link, keep)
    writer.feed(text.replace("&", AMPERSAND))
    writer.close()
    return EMPTY_LINES.sub("\n\n", "".join(writer.out)).replace(AMPERSAND, "&")


class Writer(HTMLParser):
    """Writes Markdown while it reads HTML."""

    def __init__(self, link: Callable[[str], str], keep: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=False)
        self.link = link
        self.keep = keep
        self.out: list[str] = []
        self.outer: list[list[str]] = []
        """What was written before the elements began whose Markdown is made when they end."""
        self.code_class = ""
        self.open: list[tuple[str, bool]] = []
        """The elements that are open, each with whether Markdown reads what is in it."""
        self.left_out = 0
        self.hrefs: list[str | None] = []
        self.rows: list[list[str]] = []
        self.svg: list[str] = []
        self.has_select = False
        """Whether the label that is open is that of a choice, which Markdown does not have."""

    @property
    def reads_markdown(self) -> bool:
        """Whether Markdown reads the text here."""
        return self.open[-1][1] if self.open else True

    def inside(self, tag: str) -> bool:
        """Tell whether an element of a kind is open."""
        return any(name == tag for name, _ in self.open)

    def block(self) -> None:
        """Begin a paragraph; in a cell, which has none, go on."""
        self.out.append(" " if self.inside("table") else "\n\n")

    def begin(self) -> None:
        """Write aside from here on."""
        self.outer.append(self.out)
        self.out = []

    def end(self) -> str:
        """Return what was written aside, on one line."""
        text = SPACE.sub(" ", "".join(self.out)).strip()
        self.out = self.outer.pop()
        return text

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        values = {name: whole(value) for name, value in attrs if value is not None}
        if tag == "select" and self.inside("label"):
            self.has_select = True
        if self.left_out or tag in LEFT_OUT:
            self.left_out += tag not in VOID
            return
        if tag == "img":
            self.out.append(self.keep(f"![{values.get('alt') or ''}]({values.get('src') or ''})"))
        if tag == "br":
            self.out.append(" ")
        if tag in VOID:
            return
        said = values.get("markdown")
        reads = self.reads_markdown if tag not in BLOCKS else False
        self.open.append((tag, reads if said is None else said != "0"))
        if not self.inside("pre") or tag == "pre":
            self.begin_element(tag, values)

    def begin_element(self, tag: str, values: dict[str, str]) -> None:
        """Write what stands before what is in an element."""
        if tag == "table":
            self.out.append("\n\n")
            self.rows = []
        elif tag == "tr":
            self.rows.append([])
        elif tag == "li":
            depth = sum(name in ("ul", "ol") for name, _ in self.open) - 1
            lists = [name for name, _ in self.open if name in ("ul", "ol")]
            mark = "1." if lists[-1:] == ["ol"] else "-"
            self.out.append(f"\n{'    ' * max(depth, 0)}{mark} ")
        elif tag == "dt":
            self.out.append("\n- ")
        elif tag in BLOCKS:
            self.block()
        if tag == "div":
            self.code_class = values.get("class", "")
        if tag[0] == "h" and tag[1:].isdigit() and not self.inside("table"):
            self.out.append("#" * int(tag[1:]) + " ")
        if tag in (
            "a",
            "td",
            "th",
            "code",
            "pre",
            "svg",
            "title",
            "desc",
            "summary",
            "label",
            *INLINE,
        ):
            self.begin()
        if tag == "a":
            self.hrefs.append(values.get("href"))
        if tag == "svg":
            self.svg = []
        if tag == "label":
            self.has_select = False

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if self.left_out:
            self.left_out -= tag not in VOID
            return
        if tag in VOID or not self.inside(tag):
            return
        while self.open.pop()[0] != tag:  # those that are left open, like <li>
            pass
        if self.inside("pre"):
            return
        if tag == "pre":
            text = whole("".join(self.out)).strip("\n")
            self.out = self.outer.pop()
            language = "python" if "highlight" in self.code_class else "text"
            self.out.append(f"\n\n{self.keep(fence(text, language))}\n\n")
        elif tag == "code":
            text = self.end()
            self.out.append(self.keep(code_span(whole(text))) if text else "")
        elif tag == "a":
            text, href = self.end(), self.hrefs.pop()
            self.out.append(f"[{text}]({self.link(href)})" if href and text else text)
        elif tag in ("td", "th"):
            text = self.end()
            bold = tag == "th" and len(self.rows) > 1 and text
            if self.rows:
                self.rows[-1].append(f"**{text}**" if bold else text)
        elif tag == "table":
            self.out.append("\n".join(table(self.rows)) + "\n\n")
        elif tag in ("title", "desc"):
            self.svg.append(self.end())
        elif tag == "svg":
            self.end()
            words = ". ".join(text.rstrip(".") for text in self.svg if text)
            self.out.append(f"\n\n*Figure: {words}.*\n\n" if words else "")
        elif tag == "summary":
            text = self.end()
            is_title = bool(text) and not text.startswith("#") and not self.inside("table")
            self.out.append(f"**{text}**" if is_title else text)
        elif tag == "label":
            text = self.end()
            self.out.append("" if self.has_select else f"\n- {text}")
        elif tag == "dt":
            self.out.append(": ")
        elif tag in INLINE:
            text = self.end()
            self.out.append(f"{INLINE[tag]}{text}{INLINE[tag]}" if text else "")
        if tag in BLOCKS:
            self.block()

    def handle_data(self, data: str) -> None:
        """Write text; where Markdown does not read it, lines and indentation mean nothing."""
        if self.left_out:
            return
        if not self.reads_markdown and not self.inside("pre"):
            data = SPACE.sub(" ", data)
            if not self.inside("code"):
                data = SPECIAL.sub(r"\\\g<0>", REFERENCE.sub(written_out, data))
            if self.out and self.out[-1].endswith(("\n", " ")):
                data = data.lstrip()
        self.out.append(data)


def whole(text: str) -> str:
    """Return a text with its references replaced by what they mean."""
    return unescape(text.replace(AMPERSAND, "&"))


def written_out(match: re.Match[str]) -> str:
    """Return the character of a reference, or the reference where it would be read as HTML."""
    character = unescape(f"&{match[1]}")
    return match[0] if character in HTML_CODES else character


def code_span(text: str) -> str:
    """Return a text as code in Markdown, between as many backticks as it takes."""
    mark = "`"
    while mark in text:
        mark += "`"
    space = " " if "`" in text else ""
    return f"{mark}{space}{text}{space}{mark}"


def fence(text: str, language: str = "text") -> str:
    """Return a block of code."""
    mark = "```"
    while mark in text:
        mark += "`"
    return f"{mark}{language}\n{text}\n{mark}"


def table(rows: Iterable[list[str]]) -> list[str]:
    """Return the lines of a table, whose first row is its head; short rows are filled up."""
    found = [row for row in rows if row]
    if not found:
        return []
    width = max(map(len, found))
    lines = [line(row + [""] * (width - len(row))) for row in found]
    return [lines[0], "|" + " --- |" * width, *lines[1:]]


def line(cells: Iterable[str]) -> str:
    """Return a line of a table."""
    return f"| {' | '.join(cell.replace('|', BAR) for cell in cells)} |"
