"""Figures of the page on dense layers."""

import numpy as np

from tools.figures import svg
from tools.figures.literals import literal

SAMPLE = literal("dense/layer", "samples")[0]
KERNEL = literal("dense/layer", "kernel")
BIAS = literal("dense/layer", "bias")
FIRST = np.arange(1, 7).reshape(2, 3)
IMAGE = np.stack([FIRST, -10 * FIRST])  # channels first


def number(value):
    """Return a number as text, with a real minus sign."""
    return f"{value:g}".replace("-", "\N{MINUS SIGN}")


def dense_layer():
    """The first sample of the page's example: each input goes to each output, times a weight."""
    outputs = SAMPLE @ KERNEL + BIAS
    inputs_at, outputs_at = [58, 148, 238], [108, 188]
    colours = [(svg.SECOND, svg.SECOND_SOFT), (svg.ACCENT, svg.ACCENT_SOFT)]
    shapes = [svg.text(36, 24, "3 inputs"), svg.text(362, 24, "2 outputs")]
    for i, y in enumerate(inputs_at):
        for o, (strong, _) in enumerate(colours):
            shapes.append(svg.line(62, y, 324, outputs_at[o], strong, 1.5))
            x = 104
            slope = (outputs_at[o] - y) / (324 - 62)
            on_line, clear = (
                y + slope * (x - 62),
                14 * abs(slope),
            )  # words are wide: a steep line needs more room
            shapes.append(
                svg.text(
                    x,
                    on_line + (-6 - clear if o == 0 else 16 + clear),
                    number(KERNEL[i, o]),
                    strong,
                )
            )
        shapes += [
            svg.rectangle(10, y - 18, 52, 36, svg.SOFT),
            svg.text(36, y + 5, number(SAMPLE[i]), weight="700"),
        ]
    for o, y in enumerate(outputs_at):
        strong, soft = colours[o]
        shapes += [
            svg.rectangle(324, y - 18, 76, 36, soft, strong, 1.5),
            svg.text(362, y + 5, number(outputs[o]), weight="700"),
        ]
        shapes.append(svg.text(410, y + 5, f"bias {number(BIAS[o])}", strong, "start"))
    return svg.figure(
        "dense-layer",
        480,
        266,
        "A dense layer",
        "Three inputs on the left, two outputs on the right. A line with a weight goes from every input to every output, and each "
        "output adds its bias.",
        shapes,
    )


def dense_flatten():
    """The two orders in which two channels of 2 by 3 become a row of 12."""
    cell, soft = 38, [svg.SECOND_SOFT, svg.ACCENT_SOFT]
    shapes = []
    for channel, name in enumerate(["first channel", "second channel"]):
        x = 100 + channel * 162
        shapes.append(svg.text(x + 1.5 * cell, 22, name))
        shapes += svg.grid(x, 32, IMAGE[channel], cell, fill=lambda r, c: soft[channel])
    last, first = IMAGE.transpose(1, 2, 0).reshape(1, -1), IMAGE.reshape(1, -1)
    strips = [("channels last: Keras, TensorFlow", last), ("channels first: PyTorch, CNTK", first)]
    for i, (name, strip) in enumerate(strips):
        y = 150 + 80 * i
        shapes.append(svg.text(10, y - 8, name, anchor="start"))
        shapes += svg.grid(10, y, strip, cell, fill=lambda r, c: soft[int(strip[r, c] < 0)])
    return svg.figure(
        "dense-flatten",
        476,
        280,
        "Flatten in two orders",
        "Two channels of 2 by 3 numbers. With channels last the row of 12 takes a number of each channel in turn. With channels first it "
        "takes the whole first channel, then the whole second.",
        shapes,
    )


FIGURES = {"dense-layer": dense_layer, "dense-flatten": dense_flatten}
