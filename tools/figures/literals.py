"""Numbers for figures, taken from the snippets that the figures explain."""

import ast

import numpy as np

from tools import snippets


def literal(part, name, framework="keras"):
    """Return the first literal that a snippet assigns to ``name``, as an array. A literal inside np.array(...) counts too.

    Raises KeyError when the snippet assigns no literal to that name.
    """
    path = snippets.SNIPPETS / framework / f"{part}.py"
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            value = node.value.args[0] if isinstance(node.value, ast.Call) else node.value
            return np.array(ast.literal_eval(value))
    raise KeyError(f"{path.relative_to(snippets.ROOT)} assigns no literal to {name}")
