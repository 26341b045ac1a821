"""Compare what a program printed with what it should print, and say the difference readably."""

import difflib

import pytest

from tools import mnist, snippets

_peers, _results = {}, {}


def run_once(framework, source, name, gpu=False):
    """Run a program, unless this session has run the very same one: a file and what the browser copied from its tab are mostly the same text.

    The marks of sections, which are comments that the page leaves out, make no difference.
    """
    key = (
        framework,
        gpu,
        "".join(
            line for line in source.splitlines(keepends=True) if "--8<-- [" not in line
        ).removesuffix("\n"),
    )
    if key not in _results:
        _results[key] = snippets.run(framework, source, name, gpu)
    return _results[key]


def compare(framework, part, source, result, expected, where):
    """Fail unless a run of ``source`` ended well and printed ``expected``, which stands in ``where``.

    Without MNIST a program that reads it cannot print what the page shows. The frameworks are then compared with one another,
    where the page says that they print the same; but not what a net has learned from so few digits.
    """
    name = f"snippets/{framework.name}/{part}.py"
    if result.failure:
        pytest.fail(
            f"{result.failure}\n\nin {name}, which printed:\n{result.stdout}{result.stderr}",
            pytrace=False,
        )
    if snippets.reads_mnist(source) and mnist.prepare()[0] != "mnist":
        if snippets.output_path(framework, part).name.count(".") > 1 or "y_train" in source:
            return
        where, expected = _peers.setdefault(part, (name, result.stdout))
    if result.stdout != expected:
        lines = difflib.unified_diff(
            expected.splitlines(),
            result.stdout.splitlines(),
            where,
            f"printed by {name}",
            lineterm="",
        )
        pytest.fail(
            f"{name} does not print what {where} says:\n\n"
            + "\n".join(lines)
            + "\n\nIf the program is right, run `make outputs`; if not, mend the program.",
            pytrace=False,
        )
