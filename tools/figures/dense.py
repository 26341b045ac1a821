"""Figures of the page on dense layers."""

import numpy as np

from tools.figures import looks, svg
from tools.figures.labels import with_layout
from tools.figures.literals import literal
from tools.figures.svg import Box

SAMPLE = literal("dense/layer", "samples")[0]
KERNEL = literal("dense/layer", "kernel")
BIAS = literal("dense/layer", "bias")
FIRST = np.arange(1, 7).reshape(2, 3)
IMAGE = np.stack([FIRST, -10 * FIRST])  # channels first
STRONG, SOFT = [svg.SECOND, svg.ACCENT], [svg.SECOND_SOFT, svg.ACCENT_SOFT]


def weight(box, other, number, above):
    """Return the line from one box to another, and its number above or below the line."""
    colour = STRONG[0] if above else STRONG[1]
    start, end = (box.right, box.half_way_down), (other.left, other.half_way_down)
    x = box.right + 42
    slope = (end[1] - start[1]) / (end[0] - start[0])
    on_line = start[1] + slope * (x - start[0])
    clear = 14 * abs(slope)  # words are wide: a steep line needs more room
    y = on_line + (-6 - clear if above else 16 + clear)
    return [svg.line(*start, *end, colour, 1.5), svg.text(x, y, svg.signed(number), colour)]


def dense_layer():
    """The first sample of the page's example: each input goes to each output, times a weight."""
    sums = SAMPLE @ KERNEL + BIAS
    inputs = [Box(10, top, 52, 36) for top in (40, 130, 220)]
    outputs = [Box(294, top, 76, 36) for top in (90, 170)]
    shapes = [
        svg.text(inputs[0].middle, 24, "3 inputs"),
        svg.text(outputs[0].middle, 24, "2 outputs"),
    ]
    for i, box in enumerate(inputs):
        for o, other in enumerate(outputs):
            shapes += weight(box, other, KERNEL[i, o], above=o == 0)
        shapes.append(box.filled(svg.SOFT))
        value = svg.signed(SAMPLE[i])
        shapes.append(svg.text(box.middle, box.half_way_down + 5, value, weight="700"))
    for box, strong, soft, value, bias in zip(outputs, STRONG, SOFT, sums, BIAS, strict=True):
        baseline = box.half_way_down + 5
        shapes.append(box.filled(soft, strong, 1.5))
        shapes.append(svg.text(box.middle, baseline, svg.signed(value), weight="700"))
        shapes.append(
            svg.text(box.right + 10, baseline, f"bias {svg.signed(bias)}", strong, "start")
        )
    return svg.figure(
        "dense-layer",
        450,
        266,
        "A dense layer",
        "Three inputs on the left, two outputs on the right. A line with a weight goes from every "
        "input to every output, and each output adds its bias.",
        shapes,
    )


def dense_flatten():
    """The two orders in which two channels of 2 by 3 become a row of 12."""
    cell = 35
    shapes = []
    for number, name in enumerate(["first channel", "second channel"]):
        box = svg.table_box(100 + 150 * number, 32, cell, 2, 3)
        shapes.append(svg.text(box.left + 1.5 * cell, 22, name))
        shapes += svg.grid(box.left, box.top, IMAGE[number], cell, SOFT[number])
    strips = {"channels last": IMAGE.transpose(1, 2, 0), "channels first": IMAGE}
    for number, (layout, strip) in enumerate(strips.items()):
        top, row = 150 + 80 * number, strip.reshape(1, -1)
        chosen = with_layout(layout, "dense/flatten")
        shapes.append(looks.names(10, top - 8, chosen, f": {layout}"))
        shapes += svg.grid(10, top, row, cell, np.where(row < 0, SOFT[1], SOFT[0]))
    return svg.figure(
        "dense-flatten",
        440,
        280,
        "Flatten in two orders",
        "Two channels of 2 by 3 numbers. With channels last the row of 12 takes a number of each "
        "channel in turn. With channels first it takes the whole first channel, then the whole "
        "second.",
        shapes,
    )


FIGURES = {"dense-layer": dense_layer, "dense-flatten": dense_flatten}
