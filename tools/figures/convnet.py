"""Figures of the page on the ConvNet."""

from math import prod

from tools.figures import svg

# name, kernel, output shape as height, width, channels
LAYERS = [
    ("input", None, (28, 28, 1)),
    ("conv1", (3, 3, 1, 32), (28, 28, 32)),
    ("pool1", None, (14, 14, 32)),
    ("conv2", (3, 3, 32, 64), (14, 14, 64)),
    ("pool2", None, (7, 7, 64)),
    ("dense", (7 * 7 * 64, 10), (10,)),
]


def parameters(kernel):
    """Return the number of parameters of a layer: those of its kernel, and one bias for each output."""
    return prod(kernel) + kernel[-1] if kernel else 0


def convnet():
    """The ConvNet: each output as a block whose face is to scale, and the parameters of each layer."""
    shapes = []
    for number, (name, kernel, shape) in enumerate(LAYERS):
        centre, middle = 74 + 140 * (number % 3), 84 + 178 * (number // 3)
        side = 4 * shape[0] if len(shape) == 3 else 12
        height = side if len(shape) == 3 else 100
        depth = 4 + 0.5 * shape[2] if len(shape) == 3 else 0
        left, top = centre - (side + depth) / 2, middle - height / 2 + depth / 2
        colour = (
            svg.ACCENT_SOFT if kernel else svg.SECOND_SOFT if name.startswith("pool") else svg.SOFT
        )
        if depth:
            corners = [
                (left, top),
                (left + depth, top - depth),
                (left + depth + side, top - depth),
                (left + depth + side, top - depth + height),
                (left + side, top + height),
            ]
            points = " ".join(f"{a:g},{b:g}" for a, b in corners)
            shapes.append(f'<polygon points="{points}" fill="{svg.SOFT}" stroke="{svg.LINE}"/>')
            shapes.append(svg.line(left + side, top, left + side + depth, top - depth))
        shapes.append(svg.rectangle(left, top, side, height, colour))
        size = " × ".join(str(n) for n in shape)
        shapes.append(svg.text(centre, middle + 82, name, weight="700", size=13))
        shapes.append(svg.text(centre, middle + 99, size, size=13))
        shapes.append(
            svg.text(
                centre,
                middle + 116,
                f"{parameters(kernel):,}" if kernel else "\N{EN DASH}",
                size=13,
                fill=svg.ACCENT if kernel else svg.INK,
            )
        )
    total = sum(parameters(kernel) for _, kernel, _ in LAYERS)
    shapes.append(svg.text(212, 404, f"height × width × channels; parameters: {total:,}", size=13))
    return svg.figure(
        "convnet",
        424,
        416,
        "The ConvNet",
        "Six blocks in two rows, from the image to the ten logits: "
        + "; ".join(
            f"{name}, {' by '.join(map(str, shape))}, {parameters(kernel):,} parameters"
            for name, kernel, shape in LAYERS
        )
        + ".",
        shapes,
    )


FIGURES = {"convnet": convnet}
