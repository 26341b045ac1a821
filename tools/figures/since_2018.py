"""The figure of the page "2018 to today": the parameters of the article's nets, as printed."""

import re

from tools.figures import looks, svg
from tools.figures.labels import printed
from tools.figures.svg import Box
from tools.frameworks import frameworks

PART = "2018-to-today/as_printed"
TOP, LEFT, STEP, WIDEST = 44, 104, 40, 250
CONVOLUTIONS, DENSE = (svg.SECOND_SOFT, svg.SECOND), (svg.ACCENT_SOFT, svg.ACCENT)


def counts(framework):
    """Return what a net's convolutions and what its dense layers hold."""
    rows = re.findall(r"^(\S+) +([\d,]*\d)(?:\s|$)", printed(framework, PART), re.MULTILINE)
    parameters = {name: int(number.replace(",", "")) for name, number in rows}
    total = parameters.pop("total")
    convolutions = parameters["conv1"] + parameters["conv2"]
    assert sum(parameters.values()) == total
    return convolutions, total - convolutions


def key(left, words, colours):
    """Return a small square and what its colours stand for."""
    return [
        svg.rectangle(left, 12, 14, 14, *colours),
        svg.text(left + 22, 24, words, colours[1], "start"),
    ]


def bar(top, framework, convolutions, dense, scale):
    """Return the row of one net: its name, its two parts to scale, and their sum."""
    first = Box(LEFT, top, round(convolutions * scale), 28)
    second = Box(first.right, top, round(dense * scale), 28)
    baseline, total = top + 19, f"{convolutions + dense:,}"
    return [
        looks.names(LEFT - 10, baseline, [framework], anchor="end"),
        first.filled(*CONVOLUTIONS),
        second.filled(*DENSE),
        svg.text(second.right + 10, baseline, total, anchor="start", weight="700"),
    ]


def four_nets():
    """A bar for each net of the article."""
    nets = {each: counts(each) for each in frameworks() if printed(each, PART)}
    scale = WIDEST / max(map(sum, nets.values()))
    shapes = key(LEFT, "convolutions", CONVOLUTIONS) + key(LEFT + 130, "dense layers", DENSE)
    for row, (framework, (convolutions, dense)) in enumerate(nets.items()):
        shapes += bar(TOP + STEP * row, framework, convolutions, dense, scale)
    largest = max(nets, key=lambda framework: sum(nets[framework])).label
    return svg.figure(
        "since-2018-nets",
        440,
        TOP + STEP * len(nets),
        "Four nets",
        "A bar for each net, as long as it has parameters. The convolutions are alike; the dense "
        f"layers differ, and {largest}'s are many times the others'.",
        shapes,
    )


FIGURES = {"since-2018-nets": four_nets}
