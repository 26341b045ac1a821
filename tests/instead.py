"""What the tables tell readers to write instead is done by programs that run in every test run.

A cell of a framework's names.toml that has no name but words has a function name_<id> in
snippets/<framework>/lab/instead.py; one with a remark may have one. The fix of a trap names the
parts that do it, or "instead" for functions fix_<id>. The code that the words quote stands in
those programs, so that a reader who writes it writes what was run.
"""

import ast
import contextlib
import functools
import re

from convnet_site.differences import read_rows

from tools import snippets

CODE = re.compile(r"`([^`]+)`")
TOKEN = re.compile(r"'[^']*'|\w+|[^\w\s]")
ANYTHING = "..."  # in quoted code, for whatever stands there
PROGRAM = "instead"
CELL, FIX = "name_", "fix_"


def relative(path):
    return path.relative_to(snippets.ROOT).as_posix()


def function_of(kind, name):
    """Return what the function for an id is called; ``kind`` is CELL or FIX."""
    return kind + name.replace("-", "_")


def functions(framework):
    """Return the functions of a framework's program as {name: its tree}, in order."""
    file = framework.program(PROGRAM)
    return functions_of(file.read_text("utf-8")) if file.is_file() else {}


@functools.cache
def functions_of(source):
    """Return those functions of a program, given as text."""
    return {
        node.name: node
        for node in ast.parse(source).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith((CELL, FIX))
    }


def cells(framework, *fields):
    """Return the words of the cells that have one of some fields, as {id: words}."""
    return {
        name: cell[field]
        for name, cell in framework.table("names").items()
        for field in fields
        if field in cell
    }


def fixes():
    """Return the rows of traps whose fix is done by functions, by id."""
    return {row.id: row.trap for row in traps() if PROGRAM in row.trap.fixed_by}


def traps():
    return [row for row in read_rows(snippets.ROOT) if row.trap]


def code_of(tree):
    """Return a program as tokens, without its comments and docstrings.

    Where a text in it is a program, for a process of its own, the tokens of that follow.
    """
    texts = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""  # a docstring
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "\n" in node.value:
            with contextlib.suppress(SyntaxError):
                texts.append(ast.unparse(ast.parse(node.value)))
    return TOKEN.findall("\n".join([ast.unparse(tree), *texts]))


def stands_in(quoted, tokens):
    """Tell whether quoted code stands in a program, whatever its spaces and its quotation marks."""
    for piece in quoted.split(ANYTHING):
        wanted = TOKEN.findall(piece.replace('"', "'"))
        last = len(tokens) - len(wanted)
        if not any(tokens[i : i + len(wanted)] == wanted for i in range(last + 1)):
            return False
    return True


def unquoted(words, programs):
    """Return the code that words quote and that no program has; a program is a list of tokens."""
    quoted = CODE.findall(words)
    return [code for code in quoted if not any(stands_in(code, tokens) for tokens in programs)]


def cells_without_a_function():
    """Each cell that says what to write instead has a function that does it."""
    problems = []
    for framework in snippets.frameworks():
        table, file = framework.folder / "names.toml", relative(framework.program(PROGRAM))
        there = functions(framework)
        problems += [
            f"{relative(table)}: {name} says what to write instead: "
            f"write {function_of(CELL, name)} in {file}"
            for name in cells(framework, "instead")
            if function_of(CELL, name) not in there
        ]
    return problems


def cells_that_quote_other_code():
    """The function for a cell has the code that the words of the cell quote."""
    problems = []
    for framework in snippets.frameworks():
        table, file = framework.folder / "names.toml", relative(framework.program(PROGRAM))
        there = functions(framework)
        for name, words in cells(framework, "instead", "remark").items():
            function = function_of(CELL, name)
            programs = [code_of(there[function])] if function in there else []
            problems += [
                f"{relative(table)}: {name} quotes `{code}`, which {function} in {file} does not "
                f"have: fix the words or the function"
                for code in unquoted(words, programs)
                if programs
            ]
    return problems


def functions_without_words():
    """Each function does what some cell or some fix says."""
    by_fix = {function_of(FIX, name) for name in fixes()}
    problems = []
    for framework in snippets.frameworks():
        by_cell = {function_of(CELL, name) for name in cells(framework, "instead", "remark")}
        problems += [
            f"{relative(framework.program(PROGRAM))}: no cell with `instead` or `remark`, and "
            f'no fix with "{PROGRAM}" in its `fixed_by`, is for {name}: remove it'
            for name in functions(framework)
            if name not in by_cell | by_fix
        ]
    return problems


def fixes_that_are_not_run():
    """Each fix names programs that are there and have the code that it quotes."""
    problems, parts = [], snippets.parts()
    for row in traps():
        where = f"tables/traps.toml: {row.id}"
        programs = []
        for part in row.trap.fixed_by:
            found = of_functions(row.id) if part == PROGRAM else of_part(part)
            programs += found
            if part == PROGRAM and not found:
                function = function_of(FIX, row.id)
                problems.append(
                    f"{where} has its fix in no function {function}: "
                    f"write it in snippets/<framework>/lab/{PROGRAM}.py"
                )
            elif part != PROGRAM and part not in parts:
                problems.append(f"{where} has its fix in {part}, which is no part: fix `fixed_by`")
        if not row.trap.fixed_by:
            problems.append(f"{where} names no program that does its fix: write it in `fixed_by`")
        problems += [
            f"{where} quotes `{code}` in its fix, which none of its `fixed_by` has: "
            f"fix the words, or name the program that does it"
            for code in unquoted(row.trap.fix, programs)
        ]
    return problems


def of_part(part):
    """Return the programs of a part."""
    paths = [snippets.snippet_path(framework, part) for framework in snippets.frameworks()]
    return [code_of_text(path.read_text("utf-8")) for path in paths if path.is_file()]


@functools.cache
def code_of_text(source):
    """Return a program as ``code_of`` does, given as text."""
    return code_of(ast.parse(source))


def of_functions(name):
    """Return the functions that do the fix of a row."""
    wanted = function_of(FIX, name)
    return [
        code_of(tree)
        for framework in snippets.frameworks()
        for function, tree in functions(framework).items()
        if function == wanted
    ]


ALL = (
    cells_without_a_function,
    cells_that_quote_other_code,
    functions_without_words,
    fixes_that_are_not_run,
)
