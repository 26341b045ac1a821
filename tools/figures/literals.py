"""Numbers for figures, taken from the snippets that the figures explain."""

import ast

import numpy as np

from tools import snippets
from tools.frameworks import frameworks


def literal(part, name):
    """Return the first literal that a snippet assigns to ``name``, as an array.

    The snippet is that of the first framework which has the part. A literal inside np.array(...)
    counts too. Raises KeyError when no literal is assigned to that name.
    """
    paths = [snippets.snippet_path(framework, part) for framework in frameworks()]
    path = next(path for path in paths if path.is_file())
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            value = node.value.args[0] if isinstance(node.value, ast.Call) else node.value
            return np.array(ast.literal_eval(value))
    raise KeyError(f"{path.relative_to(snippets.ROOT)} assigns no literal to {name}")
