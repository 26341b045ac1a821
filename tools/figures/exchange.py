"""Figures of the page on saving and exchange."""

import re

from tools import snippets
from tools.figures import looks, svg
from tools.figures.svg import Box
from tools.frameworks import frameworks

PART = "exchange/to_onnx"
SHAPES = {"channels last": (28, 28, 1), "channels first": (1, 28, 28)}  # of the image in the file
TOP, STEP, HEIGHT = 34, 62, 44


def exporter(framework):
    """Return what a framework's exporter needs: what its snippet installs but the runtime."""
    first_line = snippets.snippet_path(framework, PART).read_text("utf-8").splitlines()[0]
    installed = re.findall(r"[\w-]+", first_line.partition("pip install")[2].partition("==")[0])
    return " ".join(name for name in installed if name != "onnxruntime") or "nothing"


def ways():
    """The way from the frameworks to one runtime.

    A row for each, with what its exporter needs and the image that its file wants.
    """
    exports = [
        (framework, exporter(framework), SHAPES[framework.layout])
        for framework in frameworks()
        if snippets.snippet_path(framework, PART).is_file()
    ]
    names = [Box(6, TOP + STEP * row, 104, HEIGHT) for row in range(len(exports))]
    images = [Box(196, box.top, 106, HEIGHT) for box in names]
    runtime = Box(330, TOP, 88, names[-1].bottom - TOP)
    needs_at = (names[0].right + images[0].left) // 2 - 2  # above the arrow, but for its head
    heads = [
        (names[0].middle, "framework"),
        (needs_at, "needs"),
        (images[0].middle, "image in the file"),
        (runtime.middle, "runs it"),
    ]
    shapes = [svg.text(x, 20, words, size=14, weight="700") for x, words in heads]
    shapes += [
        runtime.filled(svg.SECOND_SOFT),
        svg.text(runtime.middle, runtime.top + runtime.height / 2 - 4, "ONNX", weight="700"),
        svg.text(runtime.middle, runtime.top + runtime.height / 2 + 14, "Runtime", weight="700"),
    ]
    for (framework, needs, image), name, file in zip(exports, names, images, strict=True):
        y = name.half_way_down
        shapes += [
            looks.of(framework, name.filled(stroke=svg.OWN, thickness=2)),
            looks.names(name.middle, y + 5, [framework], anchor="middle"),
            svg.arrow(name.right, y, file.left - 2, y),
            svg.text(needs_at, y - 7, needs),
            file.filled(svg.SOFT),
            svg.text(file.middle, y + 5, " × ".join(map(str, image))),
            svg.arrow(file.right, y, runtime.left - 2, y),
        ]
    rows = "; ".join(
        f"{each.label}, whose exporter needs {needs}, image {' by '.join(map(str, image))}"
        for each, needs, image in exports
    )
    return svg.figure(
        "exchange-onnx",
        424,
        runtime.bottom + 8,
        "Four frameworks, one runtime",
        f"Four rows that lead to ONNX Runtime: {rows}.",
        shapes,
    )


FIGURES = {"exchange-onnx": ways}
