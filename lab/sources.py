"""What recorded numbers depend on, as one hash: when it changes, they are stale.

Nobody lists it; it is found. What counts:

- the module that measures, and every module of this project that it imports, and so on;
- the programs of the frameworks that these name, by ``framework.program("net")`` or
  ``with_program("net")``, and what the programs import from their folder and from lab/inside/;
- the tables that they name, by ``framework.table("lab/net")``;
- the facts of each framework that they ask for, like ``framework.environment``;
- the pins of the packages that the programs import.

What does not count: the place and the name of a file, the order of its functions, its layout,
comments, docstrings, annotations and imports, messages of errors, and lines of progress. How
numbers are shown stands in other modules, which no measuring imports. Of the modules that start
processes and find data only what reaches the numbers counts, see MACHINERY.
"""

import ast
import copy
import dataclasses
import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools import frameworks

MACHINERY = {  # module: the definitions in it that count
    "tools/interpreter.py": ["environment", "FIXED", "THREADS"],
    "tools/mnist.py": ["DIGESTS"],
    "tools/frameworks.py": [],
    "tools/snippets.py": [],
    "tools/inside/answers.py": [],
    "lab/sources.py": [],  # this file, by which lab/rules/kept.py tells what to measure again
}
INSIDE = "lab/inside", "tools/inside"  # folders of what the programs may import
NOT_FACTS = {"name", "label", "python", "documentation"}  # for readers, and of one machine
PROGRESS = {"say"}  # the functions that print it


class SourceError(Exception):
    """The sources of a section cannot be found. The message says what is missing."""


def hash_of(module):
    """Return the SHA-256 of all that the numbers of a measuring module depend on.

    module: its dotted name, "lab.speed.measuring"
    """
    lines = "\n".join(sorted(counted(module)))
    return hashlib.sha256(lines.encode("utf-8")).hexdigest()


def counted(module):
    """Return all that the numbers of a measuring module depend on, as a set of lines of text."""
    files, _ = imported(frameworks.ROOT / f"{module.replace('.', '/')}.py", [frameworks.ROOT])
    trees = [file.tree for file in files]
    for path, names in MACHINERY.items():
        trees += File.read(frameworks.ROOT / path).definitions(names)
    lines = {line for tree in trees for line in statements(tree)}
    programs = texts(trees, "program", "with_program")
    tables = texts(trees, "table")
    fields = {field.name for field in dataclasses.fields(frameworks.Framework)} - NOT_FACTS
    asked = fields & attributes(trees)
    for framework in frameworks.frameworks():
        of_one = of_framework(framework, programs, tables, asked)
        lines |= {f"{framework.name}: {line}" for line in of_one}
    return lines


def of_framework(framework, programs, tables, asked):
    """Return what counts of a framework, as a set of lines; none, if it has no such program."""
    lines = set()
    packages = {framework.module, *(backend["module"] for backend in framework.backends)}
    folders = [framework.folder / frameworks.LAB, *(frameworks.ROOT / folder for folder in INSIDE)]
    for name in programs:
        for path in sorted(folders[0].glob(f"{name}.py")):
            files, others = imported(path, folders)
            lines |= {f"{name}: {line}" for file in files for line in statements(file.tree)}
            packages |= others
    if not lines:
        return lines
    lines |= {f"{Path(name).name}.toml: {canonical(framework.table(name))}" for name in tables}
    lines |= {f"pin: {pin}" for pin in pins(framework, packages)}
    for one in framework.on_each_backend():
        lines |= {f"{name}: {canonical(getattr(one, name))}" for name in asked}
    return lines


def canonical(value):
    """Return what a TOML file gave as text that does not depend on the order of its lines."""
    return json.dumps(value, sort_keys=True, default=vars)


def pins(framework, packages):
    """Return the pins of a framework's packages, given by the names that Python imports."""
    path = frameworks.ROOT / framework.requirements
    lines = re.findall(r"^([\w.-]+)(==[\w.!+]+)", path.read_text("utf-8"), re.MULTILINE)
    versions = {name.lower().replace("-", "_"): name + version for name, version in lines}
    if framework.module not in versions:
        raise SourceError(
            f"{framework.requirements} does not pin {framework.module}: pin it, or let "
            f"`requirements` in snippets/{framework.name}/framework.toml name the file that does"
        )
    return {versions[package] for package in packages if package in versions}


def imported(path, folders):
    """Return a file and all that it imports from folders, and the other packages they import."""
    files, packages, waiting = {}, set(), [path]
    machinery = {frameworks.ROOT / name for name in MACHINERY}
    while waiting:
        path = waiting.pop()
        if path in files or path in machinery:
            continue
        files[path] = file = File.read(path)
        for name in imports(file.tree):
            module = module_file(name, folders)
            if module:
                waiting.append(module)
            else:
                packages.add(name.partition(".")[0])
    return list(files.values()), packages


def module_file(name, folders):
    """Return the file of a module that is imported from one of some folders, or None.

    name: its dotted name, or a name that is imported from it: "lab.parity.jobs.run"
    """
    parts = name.split(".")
    for folder in folders:
        for length in range(len(parts), 0, -1):
            path = folder.joinpath(*parts[:length]).with_suffix(".py")
            if path.is_file():
                return path
    return None


@dataclass(frozen=True)
class File:
    """A Python file."""

    path: Path
    tree: ast.Module

    @staticmethod
    def read(path):
        """Return a file. Raises SourceError when there is none."""
        if not path.is_file():
            raise SourceError(
                f"no {path.relative_to(frameworks.ROOT)}, which lab/sources.py looks for"
            )
        return File(path, parsed(path.read_text("utf-8")))

    def definitions(self, names):
        """Return the statements that define some names. Raises SourceError when one is missing."""
        defined = {}
        for node in self.tree.body:
            targets = node.targets if isinstance(node, ast.Assign) else [node]
            for target in targets:
                defined[getattr(target, "name", getattr(target, "id", None))] = node
        missing = [name for name in names if name not in defined]
        if missing:
            raise SourceError(
                f"{self.path.relative_to(frameworks.ROOT)} defines no {', '.join(missing)}: "
                "fix MACHINERY in lab/sources.py"
            )
        return [ast.Module([defined[name]], []) for name in names]


@cache
def parsed(text):
    """Return the tree of a program."""
    return ast.parse(text)


def imports(tree):
    """Return the dotted names of what a program imports; of ``from a import b`` that is "a.b"."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def attributes(trees):
    """Return the names of all attributes that programs ask for."""
    nodes = [node for tree in trees for node in ast.walk(tree)]
    return {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def texts(trees, *functions):
    """Return the texts that programs give to some functions as their first argument."""
    nodes = [node for tree in trees for node in ast.walk(tree)]
    calls = [node for node in nodes if isinstance(node, ast.Call) and node.args]
    return {
        call.args[0].value
        for call in calls
        if called(call) in functions and isinstance(call.args[0], ast.Constant)
    }


@cache
def statements(tree):
    """Return what counts of a program: each function and class as a line, and the rest as one.

    So the order of definitions does not count, and that of all other statements does.
    """
    plain = Plain(imports(tree)).visit(copy.deepcopy(tree))
    lines, rest = set(), []
    for node in plain.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            lines.add(written(node))
        else:
            rest.append(node)
    return lines | {written(rest)}


def called(call):
    """Return the name of the function that a call calls: "run" for jobs.run(...)."""
    return getattr(call.func, "attr", getattr(call.func, "id", None))


class Plain(ast.NodeTransformer):
    """Takes away what does not count."""

    def __init__(self, imports):
        """imports: the dotted names of what the file imports; their names do not count."""
        self.modules = {name.rpartition(".")[2] for name in imports}

    def visit_Import(self, node):
        return None

    visit_ImportFrom = visit_Import

    def visit_Expr(self, node):
        is_text = isinstance(node.value, ast.Constant)
        is_progress = isinstance(node.value, ast.Call) and called(node.value) in PROGRESS
        return None if is_text or is_progress else self.generic_visit(node)

    def visit_Raise(self, node):
        kind = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        return ast.Raise(kind)

    def visit_Attribute(self, node):
        if isinstance(node.value, ast.Name) and node.value.id in self.modules:
            return ast.Name(node.attr)
        return self.generic_visit(node)

    def visit_arg(self, node):
        return ast.arg(node.arg)

    def visit_AnnAssign(self, node):
        return self.generic_visit(
            ast.AnnAssign(node.target, ast.Name("_"), node.value, node.simple)
        )

    def visit_FunctionDef(self, node):
        node.returns = None
        return self.generic_visit(node)


def written(node):
    """Return a tree as text. Unlike ``ast.dump`` it is the same in every version of Python."""
    if isinstance(node, list):
        return f"[{' '.join(map(written, node))}]"
    if not isinstance(node, ast.AST):
        return repr(node)
    kept = [
        f"{name}={written(value)}"
        for name, value in ast.iter_fields(node)
        if value not in (None, []) and name not in ("ctx", "kind", "type_comment")
    ]
    return f"{type(node).__name__}({' '.join(kept)})"
