"""The figure of the page "2018 to today": the parameters of the article's four nets, as its snippets printed them."""

from tools import snippets
from tools.figures import svg


def counts(framework):
    """Return what a net's convolutions and what its dense layers hold."""
    lines = (
        snippets.output_path(framework, "2018-to-today/as_printed").read_text("utf-8").splitlines()
    )
    rows = {
        line.split()[0]: int(line.split()[1].replace(",", ""))
        for line in lines
        if line.split()[1][-1].isdigit()
    }
    total = rows.pop("total")
    convolutions = rows["conv1"] + rows["conv2"]
    assert sum(rows.values()) == total
    return convolutions, total - convolutions


def four_nets():
    frameworks, left, row = snippets.frameworks(), 100, 40
    scale = 440 / max(sum(counts(framework)) for framework in frameworks)
    shapes = [
        svg.rectangle(left, 12, 14, 14, svg.SECOND_SOFT, svg.SECOND),
        svg.text(left + 22, 24, "convolutions", svg.SECOND, "start"),
        svg.rectangle(left + 130, 12, 14, 14, svg.ACCENT_SOFT, svg.ACCENT),
        svg.text(left + 152, 24, "dense layers", svg.ACCENT, "start"),
    ]
    for i, framework in enumerate(frameworks):
        y, (convolutions, dense) = 44 + i * row, counts(framework)
        first, second = round(convolutions * scale), round(dense * scale)
        shapes += [
            svg.text(left - 10, y + 19, framework.label, anchor="end"),
            svg.rectangle(left, y, first, 28, svg.SECOND_SOFT, svg.SECOND),
            svg.rectangle(left + first, y, second, 28, svg.ACCENT_SOFT, svg.ACCENT),
            svg.text(
                left + first + second + 10,
                y + 19,
                f"{convolutions + dense:,}",
                anchor="start",
                weight="700",
            ),
        ]
    return svg.figure(
        "since-2018-nets",
        620,
        44 + len(frameworks) * row,
        "Four nets",
        "A bar for each net, as long as it has parameters. The convolutions are alike; the dense layers differ, and CNTK's are many times the others'.",
        shapes,
    )


FIGURES = {"since-2018-nets": four_nets}
