"""Print a setting as a program of its own, from a framework's functions of the rules.

What these import from a file of formulas in lab/inside/ is printed in the place of the import.
"""

import ast
from pathlib import Path

from lab.inside import borders, pool, resizing
from lab.rules.rule import Rule, Setting
from tools.frameworks import Framework

SHARED = [Path(module.__file__) for module in (borders, resizing)]  # printed where imported


def definitions(tree: ast.Module) -> dict[str, ast.stmt]:
    """Return the functions and the assignments of a module, by each name that they define."""
    defined: dict[str, ast.stmt] = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            defined[node.name] = node
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    defined[target.id] = node
    return defined


def needed_by(name: str, defined: dict[str, ast.stmt]) -> list[ast.stmt]:
    """Return the definitions that one of a name needs, itself included."""
    needed: list[ast.stmt] = []
    names = [name]
    while names:
        node = defined.get(names.pop())
        if node is not None and node not in needed:
            needed.append(node)
            names += [inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)]
    return needed


def imports(tree: ast.Module) -> list[ast.stmt]:
    """Return the imports of a module, but not those from the files of shared formulas."""
    shared = [path.stem for path in SHARED]
    found: list[ast.stmt] = []
    for node in tree.body:
        from_shared = isinstance(node, ast.ImportFrom) and node.module in shared
        if isinstance(node, ast.Import | ast.ImportFrom) and not from_shared:
            found.append(node)
    return found


def program(rule: Rule, framework: Framework, setting: Setting) -> str:
    """Return a setting as a program of its own for a framework."""
    own = framework.program("rules").read_text("utf-8")
    own_tree = ast.parse(own)
    sources = [(text, ast.parse(text)) for text in (path.read_text("utf-8") for path in SHARED)]
    sources.append((own, own_tree))
    defined: dict[str, ast.stmt] = {}
    for _, tree in sources:
        defined |= definitions(tree)
    needed = needed_by(rule.name, defined)
    lines = [ast.get_source_segment(own, node) or "" for node in imports(own_tree)]
    for source, tree in sources:
        for node in tree.body:
            if node in needed:
                gap = ["", ""] if isinstance(node, ast.FunctionDef) else [""]
                lines += [*gap, ast.get_source_segment(source, node) or ""]
    job = rule.job(setting)
    lines += ["", ""]
    for name, array in pool.arrays(job).items():
        numbers = ", ".join(f"{value:g}" for value in array.ravel())
        shape = ", ".join(map(str, array.shape))
        lines.append(f"{name} = np.array([{numbers}], dtype=np.{array.dtype}).reshape({shape})")
    arguments = [f"{name}={name}" for name in job["arrays"]]
    arguments += [f"{name}={value!r}" for name, value in pool.arguments(job).items()]
    lines.append(f"print(np.asarray({rule.name}({', '.join(arguments)})))")
    return "\n".join(lines) + "\n"
