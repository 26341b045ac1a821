"""Figures of the page on convolution."""

import numpy as np

from tools.figures import svg
from tools.figures.literals import literal

IMAGE = np.array([literal("convolution/kernel", "first"), literal("convolution/kernel", "second")])
KERNEL = np.array(
    [literal("convolution/kernel", "on_first"), literal("convolution/kernel", "on_second")]
)


def correlate(image, kernel, stride=1):
    """Return the map that a kernel makes of an image, both (channels, rows, columns)."""
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)[0, ::stride, ::stride]
    return (windows * kernel).sum(axis=(2, 3, 4))


def convolution_kernel():
    """One step of the page's first example: a window of both channels, the kernel, the products, their sum, the map."""
    row, column, cell = 0, 1, 30
    window = IMAGE[:, row : row + 3, column : column + 3]
    products = window * KERNEL
    feature_map = correlate(IMAGE, KERNEL)
    assert feature_map[row, column] == products.sum()

    def in_window(r, c):
        return row <= r < row + 3 and column <= c < column + 3

    shapes = []
    for channel, name in enumerate(["first channel", "second channel"]):
        top = 34 + 166 * channel
        shapes += svg.grid(
            10,
            top,
            IMAGE[channel],
            cell,
            fill=lambda r, c: svg.SECOND_SOFT if in_window(r, c) else svg.PAPER,
        )
        shapes.append(
            svg.rectangle(
                10 + cell * column, top + cell * row, 3 * cell, 3 * cell, "none", svg.INK, 2
            )
        )
        shapes += svg.grid(198, top, KERNEL[channel], cell, fill=lambda r, c: svg.SOFT)
        shapes += svg.grid(326, top, products[channel], cell, fill=lambda r, c: svg.ACCENT_SOFT)
        shapes += [
            svg.text(85, top - 12, name),
            svg.text(179, top + 50, "×", size=18),
            svg.text(307, top + 50, "=", size=18),
        ]
        shapes.append(
            svg.text(
                371,
                top + 110,
                f"sum {products[channel].sum()}".replace("-", "\N{MINUS SIGN}"),
                weight="700",
            )
        )
    shapes += [svg.text(243, 22, "kernel"), svg.text(371, 22, "products")]
    shapes += svg.grid(
        320,
        360,
        feature_map,
        34,
        bold=lambda r, c: (r, c) == (row, column),
        fill=lambda r, c: svg.ACCENT_SOFT if (r, c) == (row, column) else svg.PAPER,
    )
    shapes.append(svg.arrow(371, 320, 371, 354, svg.INK))
    total = " + ".join(str(product.sum()) for product in products) + f" = {products.sum()}"
    shapes += [
        svg.text(304, 382, total.replace("-", "\N{MINUS SIGN}"), anchor="end", weight="700"),
        svg.text(304, 404, "one number of the map", anchor="end"),
    ]
    return svg.figure(
        "convolution-kernel",
        432,
        438,
        "One step of a convolution",
        "A window of 3 by 3 lies on both channels of an image of 4 by 5. Each number in it is multiplied by a number of the kernel. "
        f"The 18 products add up to {products.sum()}, which is one number of a map of 2 by 3.",
        shapes,
    )


def convolution_same_stride_2():
    """The windows of a 3x3 kernel at stride 2 on a 4x4 image, with the zeros at the end and with the zeros at the start."""
    image, kernel, cell = np.arange(16).reshape(1, 4, 4), np.arange(1, 10).reshape(1, 3, 3), 34
    colours = [(svg.SECOND, svg.SECOND_SOFT), (svg.ACCENT, svg.ACCENT_SOFT)]
    panels = [(10, "Keras, TensorFlow", (0, 1)), (230, "PyTorch, CNTK", (1, 0))]
    shapes = []
    for left, frameworks, zeros in panels:
        padded = np.pad(image, ((0, 0), zeros, zeros))
        first = zeros[0]  # the row and the column of the padded image at which the image starts

        def fill(r, c):
            return svg.PAPER if first <= r < first + 4 and first <= c < first + 4 else svg.SOFT

        shapes.append(svg.text(left + 85, 22, frameworks, weight="700"))
        shapes += svg.grid(
            left, 36, padded[0], cell, fill=fill, bold=lambda r, c: r % 2 == 1 and c % 2 == 1
        )
        answers = correlate(padded, kernel, stride=2)
        for r in range(2):
            for c in range(2):
                inset = 3 if (r + c) % 2 else 6
                shapes.append(
                    svg.rectangle(
                        left + 2 * c * cell + inset,
                        36 + 2 * r * cell + inset,
                        3 * cell - 2 * inset,
                        3 * cell - 2 * inset,
                        "none",
                        colours[(r + c) % 2][0],
                        2,
                    )
                )
        shapes.append(svg.arrow(left + 85, 216, left + 85, 242, svg.INK))
        shapes += svg.grid(
            left + 37,
            250,
            answers,
            48,
            fill=lambda r, c: colours[(r + c) % 2][1],
            bold=lambda r, c: True,
        )
    return svg.figure(
        "convolution-same-stride-2",
        410,
        356,
        "Where same padding puts its zeros at stride 2",
        "An image of 4 by 4 twice, with one row and one column of zeros. In Keras and TensorFlow the zeros lie below and on the right, "
        "in PyTorch and CNTK above and on the left. The four windows of 3 by 3 lie on other numbers, so the results differ.",
        shapes,
    )


FIGURES = {
    "convolution-kernel": convolution_kernel,
    "convolution-same-stride-2": convolution_same_stride_2,
}
