"""What changes between two programs, line by line."""

import re
from difflib import SequenceMatcher
from html import escape

CONTEXT = 2  # lines around a change that stay
EMPTY_AT_END = re.compile(r"^\n+|(?<=\n)\n+$|(?<=>)\n+$")
GAP = "…\n"  # in the place of lines that stay, and are not shown


def change_block(before: str, after: str) -> str | None:
    """Return a block with the lines that a program loses and gains, or None where they are many.

    They are many when there are as many as the program has: then it is read more easily as it is.
    Each line has its sign, for those who do not see the colours.
    """
    old, new = before.splitlines(), after.splitlines()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    changed = 0
    groups = []
    for group in matcher.get_grouped_opcodes(CONTEXT):
        html = ""
        for kind, old_start, old_end, new_start, new_end in group:
            if kind == "equal":
                html += signed(" ", old[old_start:old_end])
                continue
            changed += old_end - old_start + new_end - new_start
            html += element("del", signed("-", old[old_start:old_end]))
            html += element("ins", signed("+", new[new_start:new_end]))
        groups.append(EMPTY_AT_END.sub("", html))
    if changed >= len(new):
        return None
    return f'<div class="change no-copy"><pre><code>{GAP.join(groups)}</code></pre></div>'


def signed(sign: str, lines: list[str]) -> str:
    """Return lines as HTML, each behind a sign."""
    return "".join(f"{sign} {escape(line, quote=False)}".rstrip() + "\n" for line in lines)


def element(tag: str, html: str) -> str:
    """Return HTML in an element, or nothing for nothing."""
    return f"<{tag}>{html}</{tag}>" if html else ""
