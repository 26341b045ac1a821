"""Figures of the page on tensor layouts."""

import numpy as np

from tools.figures import svg

IMAGE = np.array([[[0, 1, 2], [3, 4, 5]], [[10, 11, 12], [13, 14, 15]]])  # channels, height, width
COLOURS = [svg.SECOND_SOFT, svg.ACCENT_SOFT]
CELL = 40


def memory_orders():
    """One image of two channels, and its numbers in memory: channels first, and channels last."""
    shapes = [svg.text(10, 22, "one image: 2 channels, 2 rows, 3 columns", anchor="start")]
    for channel, numbers in enumerate(IMAGE):
        shapes += svg.grid(
            10 + 150 * channel, 34, numbers, CELL, fill=lambda r, c, k=channel: COLOURS[k]
        )
    for channel in range(2):
        shapes.append(svg.rectangle(10 + 150 * channel + CELL, 34, CELL, CELL, "none", svg.INK, 2))

    names = ["channel", "row", "column"]
    for top, title, order in (
        (152, "channels first (NCHW)", (0, 1, 2)),
        (254, "channels last (NHWC)", (1, 2, 0)),
    ):
        memory = np.ascontiguousarray(IMAGE.transpose(order))
        steps = {
            names[axis]: stride // memory.itemsize for axis, stride in zip(order, memory.strides)
        }
        strip = memory.ravel()
        words = "cells to the next: " + ", ".join(f"{name} {steps[name]}" for name in names)
        shapes.append(svg.text(10, top - 10, title, anchor="start", weight="700"))
        shapes += svg.grid(
            10, top, [strip], CELL, fill=lambda r, c, strip=strip: COLOURS[strip[c] // 10]
        )
        for number in IMAGE[:, 0, 1]:
            position = int(np.flatnonzero(strip == number)[0])
            shapes.append(svg.rectangle(10 + CELL * position, top, CELL, CELL, "none", svg.INK, 2))
        shapes.append(svg.text(10, top + CELL + 18, words, anchor="start"))
    return svg.figure(
        "layouts-memory",
        500,
        322,
        "One tensor in two memory orders",
        "An image of two channels, 0 to 5 and 10 to 15. Channels first, the memory holds all of the first channel and then all of the "
        "second: 0 1 2 3 4 5 10 11 12 13 14 15. Channels last, it holds pixel after pixel: 0 10 1 11 2 12 3 13 4 14 5 15.",
        shapes,
    )


FIGURES = {"layouts-memory": memory_orders}
