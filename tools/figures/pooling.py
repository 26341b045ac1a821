"""Figures of the page on pooling."""

import numpy as np

from tools.figures import svg
from tools.figures.literals import literal

IMAGE = literal("pooling/max", "first")
NEGATIVE = 1.0 * literal("pooling/overlapping", "numbers")


def pooling_max():
    """Max pooling of the first channel of the page's example: each 2x2 window and the number that it keeps."""
    windows = IMAGE.reshape(2, 2, 3, 2).transpose(0, 2, 1, 3).reshape(2, 3, 4)
    largest = windows.max(axis=2)
    colours = [svg.SECOND_SOFT, svg.ACCENT_SOFT]

    def colour(row, column):
        return colours[(row + column) % 2]

    def wins(row, column):
        return IMAGE[row, column] == largest[row // 2, column // 2]

    shapes = svg.grid(10, 34, IMAGE, 40, fill=lambda r, c: colour(r // 2, c // 2), bold=wins)
    for r in range(2):
        for c in range(3):
            shapes.append(svg.rectangle(10 + 80 * c, 34 + 80 * r, 80, 80, "none", svg.INK, 2))
    shapes += svg.grid(370, 74, largest, 40, fill=colour, bold=lambda r, c: True)
    shapes.append(svg.arrow(265, 114, 355, 114, svg.INK))
    shapes += [
        svg.text(130, 22, "4 × 6"),
        svg.text(430, 62, "2 × 3"),
        svg.text(310, 104, "maximum", size=13),
    ]
    return svg.figure(
        "pooling-max",
        510,
        204,
        "Max pooling",
        "A table of 4 by 6 numbers is cut into six windows of 2 by 2. The largest number of each window makes a table of 2 by 3.",
        shapes,
    )


def pooling_border():
    """The upper left window of the overlapping example, with a border of minus infinity and with one of zeros."""
    shapes = []
    for left, outside, words in ((10, -np.inf, "border of −∞"), (272, 0, "border of zeros")):
        padded = np.pad(NEGATIVE, 1, constant_values=outside)[:4, :4]
        largest = padded[:3, :3].max()

        def border(row, column):
            return row == 0 or column == 0

        def colour(row, column):
            return (
                svg.SOFT
                if border(row, column)
                else svg.SECOND_SOFT
                if row < 3 and column < 3
                else svg.PAPER
            )

        def wins(row, column):
            return row < 3 and column < 3 and padded[row, column] == largest

        shapes.append(svg.text(left + 80, 22, words))
        cells = [[None if np.isinf(value) else value for value in row] for row in padded]
        shapes += svg.grid(left, 34, cells, 40, fill=colour, bold=wins)
        for r, c in zip(*np.nonzero(np.isinf(padded))):
            shapes.append(svg.text(left + 40 * c + 20, 34 + 40 * r + 25, "−∞"))
        shapes.append(svg.rectangle(left, 34, 120, 120, "none", svg.INK, 2))
        shapes.append(svg.arrow(left + 166, 94, left + 192, 94, svg.INK))
        result = svg.ACCENT_SOFT if largest == 0 else svg.SECOND_SOFT
        shapes += svg.grid(
            left + 198,
            74,
            [[largest]],
            40,
            fill=lambda r, c, result=result: result,
            bold=lambda r, c: True,
        )
    return svg.figure(
        "pooling-border",
        520,
        204,
        "A border of minus infinity, and one of zeros",
        "The same upper left corner of a table of negative numbers twice. With a border of minus infinity the window's maximum is "
        "−1, a number of the table. With a border of zeros it is 0, which no number of the table is.",
        shapes,
    )


FIGURES = {"pooling-max": pooling_max, "pooling-border": pooling_border}
