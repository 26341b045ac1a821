"""Compare what a program printed with what it should print, and say the difference readably."""

import difflib
from dataclasses import dataclass

import pytest

from tools import mnist, snippets

SECTION_MARK = "--8<-- ["
_first_outputs, _results = {}, {}


@dataclass(frozen=True)
class Expected:
    """What a program should print."""

    text: str
    where: str
    """The file that says so, or the program that printed it."""


def run_once(framework, source, name, gpu=False):
    """Run a program, unless this session has run the very same one.

    A file and what the browser copied from its tab are mostly the same text. The marks of sections,
    which are comments that the page leaves out, make no difference.
    """
    lines = [line for line in source.splitlines(keepends=True) if SECTION_MARK not in line]
    key = framework, gpu, "".join(lines).removesuffix("\n")
    if key not in _results:
        _results[key] = snippets.run(framework, source, name, gpu)
    return _results[key]


def compare(framework, part, source, result, expected, where):
    """Fail unless a run of ``source`` ended well and printed what stands in ``where``."""
    name = f"snippets/{framework.name}/{part}.py"
    if result.failure:
        pytest.fail(
            f"{result.failure}\n\nin {name}, which printed:\n{result.stdout}{result.stderr}",
            pytrace=False,
        )
    wanted = Expected(expected, where)
    if snippets.reads_mnist(source) and mnist.prepare()[0] != "mnist":
        wanted = without_mnist(framework, part, source, Expected(result.stdout, name))
    if result.stdout != wanted.text:
        pytest.fail(difference(name, wanted, result.stdout), pytrace=False)


def without_mnist(framework, part, source, printed):
    """Return what a program that reads MNIST should print where there is none.

    It cannot be what the page shows. The frameworks are compared with one another, where the page
    says that they print the same; but not what a net has learned from so few digits.
    """
    has_its_own = snippets.output_path(framework, part) != snippets.shared_output_path(part)
    if has_its_own or "y_train" in source:
        return printed
    return _first_outputs.setdefault(part, printed)


def difference(name, wanted, printed):
    """Return in words how what a program printed differs from what it should print."""
    lines = difflib.unified_diff(
        wanted.text.splitlines(),
        printed.splitlines(),
        wanted.where,
        f"printed by {name}",
        lineterm="",
    )
    return (
        f"{name} does not print what {wanted.where} says:\n\n"
        + "\n".join(lines)
        + "\n\nIf the program is right and prints the same in each run, run `make outputs`; "
        "if not, mend the program."
    )
