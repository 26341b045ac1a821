"""Figures of the page on the ConvNet."""

from dataclasses import dataclass
from math import prod

from tools.figures import svg

UNIT = 10  # the side of one number of the last layer
ROW, COLUMN, COLUMNS = 184, 144, 3


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
            return UNIT, UNIT * self.shape[0], 0
        side = 3.25 * self.shape[0]
        return side, side, 4 + 0.4 * self.shape[2]


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
    """Return the outline of a layer's block as a Box, its shapes, and the words below it."""
    width, height, depth = layer.block()
    left, top = centre - (width + depth) / 2, middle - height / 2 + depth / 2
    shapes = sides(left, top, width, height, depth) if depth else []
    shapes.append(svg.rectangle(left, top, width, height, layer.colour))
    if not depth:
        shapes += [
            svg.line(left, top + UNIT * unit, left + width, top + UNIT * unit)
            for unit in range(1, layer.shape[0])
        ]
    size = " × ".join(map(str, layer.shape))
    count = f"{layer.parameters:,}" if layer.kernel else "\N{EN DASH}"
    shapes += [
        svg.text(centre, middle + 78, layer.name, weight="700"),
        svg.text(centre, middle + 95, size),
        svg.text(centre, middle + 112, count),
    ]
    return svg.Box(left, top - depth, width + depth, height + depth), shapes


def onward(box, other, middle):
    """Return the arrow from a block to the next one, beside it or at the start of the next row."""
    if other.left > box.right:
        return [svg.arrow(box.right + 5, middle, other.left - 5, middle, svg.INK)]
    below = middle + 126
    down, across = box.middle, other.middle
    return [
        svg.line(down, below - 8, down, below, svg.INK, 1.5),
        svg.line(down, below, across, below, svg.INK, 1.5),
        svg.arrow(across, below, across, other.top - 5, svg.INK),
    ]


def convnet():
    """The ConvNet: each output as a block, and the parameters of each layer."""
    shapes, before = [], None
    for number, layer in enumerate(LAYERS):
        row, column = divmod(number, COLUMNS)
        middle = 66 + ROW * row
        box, drawing = drawn(layer, 68 + COLUMN * column, middle)
        if before:
            box_before, middle_before = before
            shapes += onward(box_before, box, middle_before)
        shapes += drawing
        before = box, middle
    shapes.append(svg.text(box.right + 8, middle + 5, "ten logits", anchor="start"))
    total = sum(layer.parameters for layer in LAYERS)
    note = f"height × width × channels; parameters: {total:,}"
    shapes.append(svg.text(212, 392, note))
    blocks = [
        f"{layer.name}, {' by '.join(map(str, layer.shape))}, {layer.parameters:,} parameters"
        for layer in LAYERS
    ]
    return svg.figure(
        "convnet",
        440,
        402,
        "The ConvNet",
        f"Six blocks in two rows, an arrow from each to the next, from the image to the ten "
        f"logits: {'; '.join(blocks)}.",
        shapes,
    )


FIGURES = {"convnet": convnet}
