"""What stands out in a program: the names that matter. What only prepares or shows recedes."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence

NAME = re.compile(r"(?<![\w.&])[A-Za-z_][\w.]*")  # also in HTML, where &lt; is no name

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


def receding(code: str, bare: str, marks: Mapping[str, str]) -> list[Lines]:
    """Return the lines of a Python program that recede: imports, what it prints, and its data.

    Data is what is assigned above the first line that has a name that matters. Such a line does not
    recede, and in code that is no whole program none does. ``bare`` is the code without what stands
    in strings and comments.
    """
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return []
    lines, bare_lines = code.splitlines(), bare.splitlines()

    def matters(statement: ast.stmt) -> bool:
        own = "\n".join(bare_lines[statement.lineno - 1 : statement.end_lineno])
        return not marks.keys().isdisjoint(NAME.findall(own))

    first = next((each.lineno for each in tree.body if matters(each)), 0) if marks else 0
    quiet: set[int] = set()
    for statement in statements(tree.body):
        is_data = isinstance(statement, ast.Assign) and statement.lineno < first
        if (is_data or prepares_or_shows(statement)) and not matters(statement):
            quiet.update(range(statement.lineno - 1, statement.end_lineno or 0))
    return runs(quiet, lines)


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
