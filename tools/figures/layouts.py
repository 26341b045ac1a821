"""Figures of the page on tensor layouts."""

import numpy as np

from tools.figures import svg

IMAGE = np.array([[[0, 1, 2], [3, 4, 5]], [[10, 11, 12], [13, 14, 15]]])  # channels, height, width
COLOURS = np.array([svg.SECOND_SOFT, svg.ACCENT_SOFT])
CELL = 36
AXES = ["channel", "row", "column"]


def marked(table, row, column):
    """Return a frame around one cell of a table."""
    return table.part(CELL, row, column, 1, 1).frame()


def strip_of(top, title, order):
    """Return the numbers of the image as they lie in memory, in the order of axes given."""
    memory = np.ascontiguousarray(IMAGE.transpose(order))
    strides = dict(zip(order, memory.strides, strict=True))
    steps = [f"{name} {strides[axis] // memory.itemsize}" for axis, name in enumerate(AXES)]
    strip = memory.reshape(1, -1)
    box = svg.table_box(10, top, CELL, *strip.shape)
    shapes = [svg.text(box.left, top - 10, title, anchor="start", weight="700")]
    shapes += svg.grid(box.left, top, strip, CELL, COLOURS[strip // 10])
    for number in IMAGE[:, 0, 1]:
        shapes.append(marked(box, 0, int(np.flatnonzero(strip == number)[0])))
    words = f"cells to the next: {', '.join(steps)}"
    shapes.append(svg.text(box.left, box.bottom + 18, words, anchor="start"))
    return shapes


def memory_orders():
    """One image of two channels, and its numbers in memory: channels first, and channels last."""
    shapes = [svg.text(10, 22, "one image: 2 channels, 2 rows, 3 columns", anchor="start")]
    boxes = [svg.table_box(10 + 140 * channel, 34, CELL, 2, 3) for channel in range(2)]
    for box, numbers, colour in zip(boxes, IMAGE, COLOURS, strict=True):
        shapes += svg.grid(box.left, box.top, numbers, CELL, colour)
    shapes += [marked(box, 0, 1) for box in boxes]
    shapes += strip_of(152, "channels first (NCHW)", (0, 1, 2))
    shapes += strip_of(254, "channels last (NHWC)", (1, 2, 0))
    return svg.figure(
        "layouts-memory",
        452,
        322,
        "One tensor in two memory orders",
        "An image of two channels, 0 to 5 and 10 to 15. Channels first, the memory holds all of "
        "the first channel and then all of the second: 0 1 2 3 4 5 10 11 12 13 14 15. Channels "
        "last, it holds pixel after pixel: 0 10 1 11 2 12 3 13 4 14 5 15.",
        shapes,
    )


FIGURES = {"layouts-memory": memory_orders}
