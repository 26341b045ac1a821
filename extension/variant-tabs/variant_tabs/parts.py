"""Parts: what a call asks for, a program or one section of it."""

import re
from dataclasses import dataclass
from pathlib import Path

from variant_tabs.calls import all_calls
from variant_tabs.reading import read_text

MARK = re.compile(r".*-+8<-+[ \t]+\[[ \t]*(start|end)[ \t]*:[ \t]*([\w-]+)[ \t]*\]")


@dataclass(frozen=True)
class Part:
    """What a call asks for: a program, or one section of it."""

    name: str
    section: str | None = None

    def problem(self, code: str) -> str | None:
        """Return what a program lacks for it; None when it is whole."""
        if not self.section:
            return None
        marks = {mark[1] for mark in MARK.finditer(code) if mark[2] == self.section}
        if "start" not in marks:
            return f"no section {self.section}"
        return None if "end" in marks else f"no end of the section {self.section}"

    def cut(self, code: str) -> str:
        """Return the section's lines of a program, or all; without the marks of sections."""
        lines = []
        inside = not self.section
        for line in code.splitlines(keepends=True):
            mark = MARK.match(line) if "8<" in line else None
            if mark and mark[2] == self.section:
                if inside:
                    break
                inside = mark[1] == "start"
            elif inside and not mark:
                lines.append(line)
        return "".join(lines)


def find_parts(text: str) -> list[Part]:
    """Return what a page shows a set of tabs of, in their order, out of the text of the page."""
    parts = []
    for name, arguments in all_calls(text):
        if name == "code":
            parts.append(Part(*arguments))
        elif name == "change":
            parts.append(Part(arguments[1]))
    return parts


def code_of(file: Path, part: Part) -> str:
    """Return what a tab shows of a file."""
    return part.cut(read_text(file))
