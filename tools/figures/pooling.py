"""Figures of the page on pooling."""

import numpy as np

from tools.figures import svg
from tools.figures.literals import literal

IMAGE = literal("pooling/max", "first")
NEGATIVE = 1.0 * literal("pooling/overlapping", "numbers")
COLOURS = [svg.SECOND_SOFT, svg.ACCENT_SOFT]
CELL = 36


def pooling_max():
    """Max pooling of the page's first channel: each 2x2 window and the number that it keeps."""
    largest = IMAGE.reshape(2, 2, 3, 2).max(axis=(1, 3))  # (2, 3)
    colours = svg.chessboard(2, 3, COLOURS)
    before = svg.table_box(10, 34, CELL, *IMAGE.shape)
    after = svg.table_box(324, 70, CELL, *largest.shape)

    def of_windows(values):
        """Return the value of each window for each number in it."""
        return values.repeat(2, axis=0).repeat(2, axis=1)

    wins = of_windows(largest) == IMAGE
    shapes = svg.grid(before.left, before.top, IMAGE, CELL, of_windows(colours), wins)
    for row, column in np.ndindex(largest.shape):
        shapes.append(before.part(CELL, 2 * row, 2 * column, 2, 2).frame())
    shapes += svg.grid(after.left, after.top, largest, CELL, colours, bold=True)
    y = after.half_way_down
    shapes += [
        svg.arrow(before.right + 15, y, after.left - 15, y, svg.INK),
        svg.text(before.middle, before.top - 12, "4 × 6"),
        svg.text(after.middle, after.top - 12, "2 × 3"),
        svg.text((before.right + after.left) // 2, y - 10, "maximum"),
    ]
    return svg.figure(
        "pooling-max",
        444,
        190,
        "Max pooling",
        "A table of 4 by 6 numbers is cut into six windows of 2 by 2. The largest number of each "
        "window makes a table of 2 by 3.",
        shapes,
    )


def window_at_border(left, outside, name):
    """Return the upper left corner of the overlapping example with a border of one number."""
    padded = np.pad(NEGATIVE, 1, constant_values=outside)[:4, :4]
    largest = padded[:3, :3].max()
    box = svg.table_box(left, 34, CELL, *padded.shape)

    fill = np.full(padded.shape, svg.PAPER, dtype=object)
    fill[:3, :3] = svg.SECOND_SOFT
    fill[0, :], fill[:, 0] = svg.SOFT, svg.SOFT
    wins = padded == largest
    wins[3, :], wins[:, 3] = False, False

    endless = np.isinf(padded)
    shapes = [svg.text(box.middle, 22, name)]
    shapes += svg.grid(left, box.top, np.where(endless, None, padded), CELL, fill, wins)
    for row, column in np.argwhere(endless):
        cell = box.part(CELL, int(row), int(column), 1, 1)
        shapes.append(svg.text(cell.middle, cell.half_way_down + 5, "−∞"))
    window = box.part(CELL, 0, 0, 3, 3)
    result = svg.table_box(left + 172, 70, CELL, 1, 1)
    colour = svg.ACCENT_SOFT if largest == 0 else svg.SECOND_SOFT
    y = window.half_way_down
    return [
        *shapes,
        window.frame(),
        svg.arrow(box.right + 6, y, result.left - 6, y, svg.INK),
        *svg.grid(result.left, result.top, [[largest]], CELL, colour, bold=True),
    ]


def pooling_border():
    """The upper left window of the overlapping example, with two kinds of border."""
    return svg.figure(
        "pooling-border",
        450,
        190,
        "A border of minus infinity, and one of zeros",
        "The same upper left corner of a table of negative numbers twice. With a border of minus "
        "infinity the window's maximum is −1, a number of the table. With a border of zeros it is "
        "0, which no number of the table is.",
        window_at_border(10, -np.inf, "border of −∞") + window_at_border(234, 0, "border of zeros"),
    )


FIGURES = {"pooling-max": pooling_max, "pooling-border": pooling_border}
