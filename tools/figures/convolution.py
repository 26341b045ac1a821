"""Figures of the page on convolution."""

import numpy as np

from tools.figures import looks, svg
from tools.figures.labels import joined, that_print
from tools.figures.literals import literal

IMAGE = np.array([literal("convolution/kernel", "first"), literal("convolution/kernel", "second")])
KERNEL = np.array(
    [literal("convolution/kernel", "on_first"), literal("convolution/kernel", "on_second")]
)


def correlate(image, kernel, stride=1):
    """Return the map that a kernel makes of an image, both (channels, rows, columns)."""
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)[0, ::stride, ::stride]
    return (windows * kernel).sum(axis=(2, 3, 4))


def step_on_channel(top, name, channel, row, column):
    """Return one row of the first figure: a channel with its window, the kernel, the products."""
    cell, size = 30, KERNEL.shape[1]
    image, kernel = IMAGE[channel], KERNEL[channel]
    products = image[row : row + size, column : column + size] * kernel
    left = svg.table_box(10, top, cell, *image.shape)
    middle = svg.table_box(198, top, cell, size, size)
    right = svg.table_box(326, top, cell, size, size)
    fill = np.full(image.shape, svg.PAPER, dtype=object)
    fill[row : row + size, column : column + size] = svg.SECOND_SOFT
    total = f"sum {svg.signed(products.sum())}"
    return [
        *svg.grid(left.left, top, image, cell, fill),
        left.part(cell, row, column, size, size).frame(),
        *svg.grid(middle.left, top, kernel, cell, svg.SOFT),
        *svg.grid(right.left, top, products, cell, svg.ACCENT_SOFT),
        svg.text(left.middle, top - 12, name),
        svg.text((left.right + middle.left) // 2, top + 50, "×", size=18),
        svg.text((middle.right + right.left) // 2, top + 50, "=", size=18),
        svg.text(right.middle, right.bottom + 20, total, weight="700"),
    ]


def convolution_kernel():
    """One step of the page's first example.

    A window of both channels, the kernel, the products, their sum, and the map.
    """
    row, column, size = 0, 1, KERNEL.shape[1]
    sums = (IMAGE[:, row : row + size, column : column + size] * KERNEL).sum(axis=(1, 2))
    feature_map = correlate(IMAGE, KERNEL)
    assert feature_map[row, column] == sums.sum()

    shapes = []
    for channel, name in enumerate(["first channel", "second channel"]):
        shapes += step_on_channel(34 + 166 * channel, name, channel, row, column)
    shapes += [svg.text(243, 22, "kernel"), svg.text(371, 22, "products")]
    chosen = np.zeros(feature_map.shape, bool)
    chosen[row, column] = True
    fill = np.where(chosen, svg.ACCENT_SOFT, svg.PAPER)
    box = svg.table_box(320, 360, 34, *feature_map.shape)
    shapes += svg.grid(box.left, box.top, feature_map, 34, fill, chosen)
    shapes.append(svg.arrow(371, box.top - 40, 371, box.top - 6, svg.INK))
    total = svg.signed(" + ".join(map(str, sums)) + f" = {sums.sum()}", "{}")
    shapes += [
        svg.text(box.left - 16, box.top + 22, total, anchor="end", weight="700"),
        svg.text(box.left - 16, box.top + 44, "one number of the map", anchor="end"),
    ]
    return svg.figure(
        "convolution-kernel",
        432,
        438,
        "One step of a convolution",
        "A window of 3 by 3 lies on both channels of an image of 4 by 5. Each number in it is "
        f"multiplied by a number of the kernel. The 18 products add up to {sums.sum()}, which is "
        "one number of a map of 2 by 3.",
        shapes,
    )


def same_padding(left, zeros):
    """Return the frameworks that put (before, after) zeros around the page's image, and shapes.

    The shapes show the padded image, its four windows at stride 2, and what they give.
    """
    image, kernel, cell = np.arange(16).reshape(1, 4, 4), np.arange(1, 10).reshape(1, 3, 3), 34
    padded = np.pad(image, ((0, 0), zeros, zeros))
    inside = np.pad(np.ones((4, 4), bool), (zeros, zeros))
    answers = correlate(padded, kernel, stride=2)
    chosen = that_print("padding/same_stride_2", "{:.0f}. {:.0f}.".format(*answers[0]))

    box = svg.table_box(left, 36, cell, *padded[0].shape)
    centres = np.zeros(padded[0].shape, bool)
    centres[1::2, 1::2] = True
    shapes = [looks.names(box.middle, 22, chosen, anchor="middle")]
    fill = np.where(inside, svg.PAPER, svg.SOFT)
    shapes += svg.grid(left, box.top, padded[0], cell, fill, centres)
    for row, column in np.ndindex(answers.shape):
        second = (row + column) % 2
        window = box.part(cell, 2 * row, 2 * column, 3, 3).inset(3 if second else 6)
        shapes.append(window.frame(svg.ACCENT if second else svg.SECOND))
    shapes.append(svg.arrow(box.middle, box.bottom + 10, box.middle, box.bottom + 36, svg.INK))
    colours = svg.chessboard(2, 2, [svg.SECOND_SOFT, svg.ACCENT_SOFT])
    shapes += svg.grid(left + 37, box.bottom + 44, answers, 48, colours, bold=True)
    return chosen, shapes


def convolution_same_stride_2():
    """The windows of a 3x3 kernel at stride 2 on a 4x4 image, by where the zeros are."""
    at_end, first_shapes = same_padding(10, (0, 1))
    at_start, second_shapes = same_padding(230, (1, 0))
    return svg.figure(
        "convolution-same-stride-2",
        410,
        356,
        "Where same padding puts its zeros at stride 2",
        "An image of 4 by 4 twice, with one row and one column of zeros. In "
        f"{joined(at_end)} the zeros lie below and on the right, in {joined(at_start)} above and "
        "on the left. The four windows of 3 by 3 lie on other numbers, so the results differ.",
        first_shapes + second_shapes,
    )


FIGURES = {
    "convolution-kernel": convolution_kernel,
    "convolution-same-stride-2": convolution_same_stride_2,
}
