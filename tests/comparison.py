"""Compare what a program printed with what it should print, and say the difference readably."""

import difflib
from dataclasses import dataclass

import pytest

from tools import mnist, snippets


@dataclass(frozen=True)
class Expected:
    """What a program should print."""

    text: str
    where: str
    """The file that says so, or the program that printed it."""


def compare(framework, part, source, result, expected, where, results):
    """Fail unless a run of ``source`` ended well and printed what stands in ``where``.

    results: a kept_results.KeptResults
    """
    name = f"snippets/{framework.name}/{part}.py"
    if result.failure:
        pytest.fail(
            f"{result.failure}\n\nin {name}, which printed:\n{result.stdout}{result.stderr}",
            pytrace=False,
        )
    wanted = Expected(expected, where)
    if snippets.reads_mnist(source) and mnist.prepare()[0] != "mnist":
        printed = Expected(result.stdout, name)
        wanted = without_mnist(framework, part, source, printed, results)
    if result.stdout != wanted.text:
        pytest.fail(difference(name, wanted, result.stdout), pytrace=False)


def without_mnist(framework, part, source, printed, results):
    """Return what a program that reads MNIST should print where there is none.

    It cannot be what the page shows. The frameworks are compared with one another, where the page
    says that they print the same; but not what a net has learned from so few digits.
    """
    has_its_own = snippets.output_path(framework, part) != snippets.shared_output_path(part)
    if has_its_own or "y_train" in source:
        return printed
    return Expected(*results.first_output(part, printed.text, printed.where))


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
        "if not, fix the program."
    )
