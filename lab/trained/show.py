"""Show how far the nets agree, as the page has it."""

from lab import markdown
from lab.trained import packages, running
from tools import snippets


def table(results, folder):
    """Return a table in Markdown, with a row for each net."""
    frameworks = running.able()
    heads = ["Net", "Package", "Licence", "File", "Kind", "Layers", "Parameters"]
    heads += [framework.label for framework in frameworks] + ["Answers"]
    rows = []
    for package in packages.MODULES:
        for name in package.nets:
            compared = results[name]
            rows.append(
                [
                    f"`{name}`",
                    f"{package.name} {package.version}",
                    package.licence,
                    package.origin,
                    package.family,
                    len(compared[0].layers),
                    f"{running.parameters(folder, name):,}",
                    *(markdown.small(one.worst[1]) for one in compared),
                    markdown.small(max(max(one.answers.values()) for one in compared)),
                ]
            )
    return markdown.table(heads, rows, words=range(5))


def layers(name, results, folder):
    """Return a table in plain text, with a line for each layer of a net."""
    compared = results[name]
    labels = {f.name: f.label for f in snippets.frameworks()}
    rows = [["layer", "kind", *(labels[one.framework] for one in compared)]]
    for layer in running.layers_of(folder, name):
        differences = (one.layers[layer["name"]] for one in compared)
        rows.append(
            [layer["name"], layer["kind"], *(f"{d:.1e}" if d else "0" for d in differences)]
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"
