"""What stands out in a program: the names that matter. What only prepares or shows recedes."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence

NAME = re.compile(r"(?<![\w.&])[A-Za-z_][\w.]*")  # also in HTML, where &lt; is no name
TEXTS = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#.*""")  # in one line

Lines = tuple[int, int]  # the first of some lines, and the one behind the last, counted from 0


def marks_of(code: str, names: Sequence[str]) -> dict[str, str]:
    """Return how code is marked: for each of its dotted names that matters, what of it does.

    Of ``nn.Conv2d.weight`` that may be ``nn.Conv2d``.
    """
    marks = {}
    for written in set(NAME.findall(code)) if names else ():
        name = next((each for each in names if f"{written}.".startswith(f"{each}.")), None)
        if name:
            marks[written] = name
    return marks


def receding(code: str, marks: Mapping[str, str]) -> list[Lines]:
    """Return the lines of a Python program that recede: imports, what it prints, and its data.

    Data is what is assigned above the first line that has a name that matters. Such a line does not
    recede, and in code that is no whole program none does.
    """
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return []
    lines = code.splitlines()
    marked = {number for number, line in enumerate(lines) if has_mark(line, marks)}
    first = min(marked, default=0)
    data = [each for each in tree.body if isinstance(each, ast.Assign) and each.lineno <= first]
    others = [each for each in statements(tree.body) if prepares_or_shows(each)]
    quiet: set[int] = set()
    for statement in data + others:
        own = range(statement.lineno - 1, statement.end_lineno or 0)
        if marked.isdisjoint(own):
            quiet.update(own)
    return runs(quiet, lines)


def has_mark(line: str, marks: Mapping[str, str]) -> bool:
    """Tell whether a line has a name that matters, and not only in a string or a comment."""
    if marks.keys().isdisjoint(NAME.findall(line)):
        return False
    return not marks.keys().isdisjoint(NAME.findall(TEXTS.sub("", line)))


def statements(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield statements, and those inside their blocks."""
    for statement in body:
        yield statement
        for name in ("body", "orelse", "finalbody"):
            yield from statements(getattr(statement, name, ()))
        for handler in getattr(statement, "handlers", ()):
            yield from statements(handler.body)


def prepares_or_shows(statement: ast.stmt) -> bool:
    """Tell whether a statement imports or prints."""
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return True
    call = statement.value if isinstance(statement, ast.Expr) else None
    function = call.func if isinstance(call, ast.Call) else None
    return isinstance(function, ast.Name) and function.id == "print"


def runs(numbers: set[int], lines: Sequence[str]) -> list[Lines]:
    """Return numbers of lines as runs, joined over the empty lines and comments between them."""
    found: list[Lines] = []
    for number in sorted(numbers):
        if found and all(is_empty(line) for line in lines[found[-1][1] : number]):
            found[-1] = found[-1][0], number + 1
        else:
            found.append((number, number + 1))
    return found


def is_empty(line: str) -> bool:
    """Tell whether a line has no code."""
    text = line.strip()
    return not text or text.startswith("#")
