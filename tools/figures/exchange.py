"""Figures of the page on saving and exchange."""

from tools.figures import svg

# framework, what its exporter needs beside it, the shape of the image in the file
EXPORTS = [
    ("Keras", "tf2onnx", (28, 28, 1)),
    ("PyTorch", "onnxscript", (1, 28, 28)),
    ("TensorFlow", "tf2onnx", (28, 28, 1)),
    ("CNTK", "nothing", (1, 28, 28)),
]


def ways():
    """The way from four frameworks to one runtime: a row for each, with what its exporter needs and the image that its file wants."""
    shapes, step, top = [], 62, 34
    middle = top + (step * (len(EXPORTS) - 1) + 44) / 2
    shapes += [
        svg.text(x, 20, words, size=13, weight="700")
        for x, words in (
            (58, "framework"),
            (151, "needs"),
            (249, "image in the file"),
            (374, "runs it"),
        )
    ]
    shapes.append(svg.rectangle(330, top, 88, step * (len(EXPORTS) - 1) + 44, svg.SECOND_SOFT))
    shapes += [
        svg.text(374, middle - 4, "ONNX", weight="700"),
        svg.text(374, middle + 14, "Runtime", weight="700"),
    ]
    for number, (name, needs, image) in enumerate(EXPORTS):
        y = top + number * step
        shapes += [
            svg.rectangle(6, y, 104, 44, svg.ACCENT_SOFT),
            svg.text(58, y + 27, name, weight="700"),
        ]
        shapes += [svg.arrow(110, y + 22, 194, y + 22), svg.text(151, y + 15, needs, size=13)]
        shapes += [
            svg.rectangle(196, y, 106, 44, svg.SOFT),
            svg.text(249, y + 27, " × ".join(map(str, image))),
        ]
        shapes.append(svg.arrow(302, y + 22, 328, y + 22))
    words = "; ".join(
        f"{name}, whose exporter needs {needs}, image {' by '.join(map(str, image))}"
        for name, needs, image in EXPORTS
    )
    return svg.figure(
        "exchange-onnx",
        424,
        top + step * (len(EXPORTS) - 1) + 52,
        "Four frameworks, one runtime",
        f"Four rows that lead to ONNX Runtime: {words}.",
        shapes,
    )


FIGURES = {"exchange-onnx": ways}
