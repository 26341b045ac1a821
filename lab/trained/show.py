"""Show how far the nets agree, as the page has it."""

import numpy as np

from lab import markdown
from lab.trained import packages, running
from tools import snippets

FEW = 2  # numbers of an answer


def nets(results, folder):
    """Return a table in Markdown of what the nets are, with a row for each."""
    heads = ["Net", "Package", "Licence", "File", "Kind", "Layers", "Parameters"]
    rows = [
        [
            f"`{name}`",
            f"{package.name} {package.version}",
            package.licence,
            package.origin,
            package.family,
            len(results[name][0].layers),
            f"{running.parameters(folder, name):,}",
        ]
        for package in packages.MODULES
        for name in package.nets
    ]
    return markdown.table(heads, rows, words=range(5))


def differences(results):
    """Return a table in Markdown of how far the nets agree, with a row for each."""
    heads = ["Net", *(framework.label for framework in running.able()), "Answers"]
    rows = []
    for name in packages.names():
        compared = results[name]
        at_layers = [markdown.small(one.worst[1]) for one in compared]
        of_answers = markdown.small(max(max(one.answers.values()) for one in compared))
        rows.append([f"`{name}`", *at_layers, of_answers])
    return markdown.table(heads, rows)


def layers(name, results, folder):
    """Return two tables in plain text: the difference at each layer of a net, and its answers."""
    compared = results[name]
    labels_of = {framework.name: framework.label for framework in snippets.frameworks()}
    labels = [labels_of[one.framework] for one in compared]
    rows = [["layer", "kind", *labels]]
    for layer in running.facts_of(folder, name)["layers"]:
        differences = (one.layers[layer["name"]] for one in compared)
        rows.append(
            [layer["name"], layer["kind"], *(f"{d:.1e}" if d else "0" for d in differences)]
        )
    return f"{columns(rows)}\n{columns(answers(name, compared, folder, labels))}"


def answers(name, compared, folder, labels):
    """Return rows with what a net answers for its first sample, in its package and elsewhere.

    Of maps it is what they have at one place, that of the largest number.
    """
    own = running.given(folder, name, running.OWN)
    given = [own, *(running.given(folder, name, one.framework) for one in compared)]
    rows = [["answer", "package", *labels]]
    for answer in compared[0].answers:
        place = np.unravel_index(own[answer][0].max(-1).argmax(), own[answer].shape[1:-1])
        numbers = [arrays[answer][0][place][:FEW] for arrays in given]
        rows.append([answer, *(" ".join(f"{x:.4f}" for x in few) for few in numbers)])
    return rows


def columns(rows):
    """Return rows as text, with columns of one width."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        lines.append("  ".join(cells).rstrip() + "\n")
    return "".join(lines)
