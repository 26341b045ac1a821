"""Figures of the page on pooling."""

import numpy as np

from figures import svg

IMAGE = np.array([[1, 3, -2, 0, 4, -6], [4, -5, 6, 8, -1, 2], [-1, -7, -3, -2, -8, -9], [-6, -4, -9, -5, -7, -3]])


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
    shapes += [svg.text(130, 22, "4 × 6"), svg.text(430, 62, "2 × 3"), svg.text(310, 104, "maximum", size=13)]
    return svg.figure(
        "pooling-max", 510, 204, "Max pooling",
        "A table of 4 by 6 numbers is cut into six windows of 2 by 2. The largest number of each window makes a table of 2 by 3.",
        shapes,
    )


FIGURES = {"pooling-max": pooling_max}
