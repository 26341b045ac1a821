"""Figures of the page on the ConvNet."""

from dataclasses import dataclass
from math import prod

from tools.figures import svg


@dataclass(frozen=True)
class Layer:
    """A layer of the ConvNet, or its input."""

    name: str
    shape: tuple
    """Of its output: (height, width, channels), or (units,)."""
    kernel: tuple = ()
    """(height, width, channels, filters) or (inputs, units), where it has one."""
    colour: str = svg.ACCENT_SOFT

    @property
    def parameters(self):
        """The number of its parameters: those of its kernel, and one bias for each output."""
        return prod(self.kernel) + self.kernel[-1] if self.kernel else 0

    def block(self):
        """Return the width, the height and the depth with which its output is drawn, to scale."""
        if len(self.shape) == 1:
            return 12, 100, 0
        side = 4 * self.shape[0]
        return side, side, 4 + 0.5 * self.shape[2]


LAYERS = [
    Layer("input", (28, 28, 1), colour=svg.SOFT),
    Layer("conv1", (28, 28, 32), kernel=(3, 3, 1, 32)),
    Layer("pool1", (14, 14, 32), colour=svg.SECOND_SOFT),
    Layer("conv2", (14, 14, 64), kernel=(3, 3, 32, 64)),
    Layer("pool2", (7, 7, 64), colour=svg.SECOND_SOFT),
    Layer("dense", (10,), kernel=(7 * 7 * 64, 10)),
]


def sides(left, top, width, height, depth):
    """Return the upper and the right side of a block whose face has its corner at (left, top)."""
    corners = [
        (left, top),
        (left + depth, top - depth),
        (left + depth + width, top - depth),
        (left + depth + width, top - depth + height),
        (left + width, top + height),
    ]
    points = " ".join(f"{x:g},{y:g}" for x, y in corners)
    return [
        f'<polygon points="{points}" fill="{svg.SOFT}" stroke="{svg.LINE}"/>',
        svg.line(left + width, top, left + width + depth, top - depth),
    ]


def drawn(layer, centre, middle):
    """Return the block of a layer and the words below it."""
    width, height, depth = layer.block()
    left, top = centre - (width + depth) / 2, middle - height / 2 + depth / 2
    shapes = sides(left, top, width, height, depth) if depth else []
    size = " × ".join(map(str, layer.shape))
    count, colour = "\N{EN DASH}", svg.INK
    if layer.kernel:
        count, colour = f"{layer.parameters:,}", svg.ACCENT
    return [
        *shapes,
        svg.rectangle(left, top, width, height, layer.colour),
        svg.text(centre, middle + 82, layer.name, weight="700", size=13),
        svg.text(centre, middle + 99, size, size=13),
        svg.text(centre, middle + 116, count, size=13, fill=colour),
    ]


def convnet():
    """The ConvNet: each output as a block, and the parameters of each layer."""
    shapes = []
    for number, layer in enumerate(LAYERS):
        row, column = divmod(number, 3)
        shapes += drawn(layer, 74 + 140 * column, 84 + 178 * row)
    total = sum(layer.parameters for layer in LAYERS)
    note = f"height × width × channels; parameters: {total:,}"
    shapes.append(svg.text(212, 404, note, size=13))
    blocks = [
        f"{layer.name}, {' by '.join(map(str, layer.shape))}, {layer.parameters:,} parameters"
        for layer in LAYERS
    ]
    return svg.figure(
        "convnet",
        424,
        416,
        "The ConvNet",
        f"Six blocks in two rows, from the image to the ten logits: {'; '.join(blocks)}.",
        shapes,
    )


FIGURES = {"convnet": convnet}
