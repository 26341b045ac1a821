"""Figures of the page on more convolutions."""

import numpy as np

from tools.figures import svg


def more_convolutions_dilated():
    """The nine numbers that a 3x3 kernel reads, without and with a dilation of 2."""
    shapes, cell = [], 30
    for left, dilation in ((10, 1), (262, 2)):

        def read(r, c, dilation=dilation):
            return (
                r < 2 * dilation + 1
                and c < 2 * dilation + 1
                and r % dilation == 0
                and c % dilation == 0
            )

        shapes.append(svg.text(left + 105, 22, f"dilation {dilation}", weight="700"))
        shapes += svg.grid(
            left,
            34,
            np.arange(42).reshape(6, 7),
            cell,
            fill=lambda r, c, read=read: svg.SECOND_SOFT if read(r, c) else svg.PAPER,
            bold=read,
        )
        side = (2 * dilation + 1) * cell
        shapes.append(svg.rectangle(left, 34, side, side, "none", svg.INK, 2))
    return svg.figure(
        "more-convolutions-dilated",
        482,
        224,
        "A dilated kernel",
        "The same table of 6 by 7 numbers twice. A kernel of 3 by 3 reads nine numbers that lie side by side. With a dilation of 2 it reads "
        "every second number of a window of 5 by 5, nine numbers too.",
        shapes,
    )


def more_convolutions_groups():
    """Which channels of the image each filter reads: all, those of its group, or one."""
    shapes, step, reach = [], 44, 104
    for left, words, filters, groups in (
        (10, "ordinary", 4, 1),
        (190, "2 groups", 4, 2),
        (370, "depthwise", 4, 4),
    ):
        shapes.append(svg.text(left + 70, 22, words, weight="700"))
        size = 4 // groups
        for out in range(filters):
            group = out // (filters // groups)
            for channel in range(group * size, group * size + size):
                shapes.append(
                    svg.line(
                        left + 36,
                        54 + step * channel,
                        left + reach,
                        54 + step * out,
                        (svg.SECOND, svg.ACCENT, svg.INK, svg.LINE)[group if groups > 1 else 0],
                        1.5,
                    )
                )
        for row in range(4):
            shapes.append(svg.rectangle(left + 6, 39 + step * row, 30, 30, svg.SOFT, svg.LINE))
            shapes.append(
                svg.rectangle(left + reach, 39 + step * row, 30, 30, svg.SECOND_SOFT, svg.LINE)
            )
        shapes.append(svg.text(left + 70, 232, f"{4 * filters // groups} small kernels"))
    return svg.figure(
        "more-convolutions-groups",
        520,
        244,
        "Which channels a filter reads",
        "Four channels on the left and four maps on the right, three times. In an ordinary convolution each map is joined to all four channels "
        "by 16 lines. With two groups each map is joined to the two channels of its half, by 8 lines. Depthwise, each map is joined to one channel.",
        shapes,
    )


def more_convolutions_transposed():
    """A transposed convolution: each number stamps a multiple of the kernel; where stamps overlap, they add up. And what each framework keeps."""
    image, kernel, stride, cell = (
        np.arange(1, 7).reshape(2, 3),
        np.arange(1, 10).reshape(3, 3),
        2,
        34,
    )
    full = np.zeros((5, 7), int)
    for r in range(2):
        for c in range(3):
            full[stride * r : stride * r + 3, stride * c : stride * c + 3] += image[r, c] * kernel
    shapes = [
        svg.text(61, 22, "image"),
        svg.text(61, 134, "kernel"),
        svg.text(311, 22, "all of it, 5 × 7"),
    ]
    shapes += svg.grid(
        10,
        34,
        image,
        cell,
        fill=lambda r, c: (
            svg.SECOND_SOFT
            if (r, c) == (0, 0)
            else svg.ACCENT_SOFT
            if (r, c) == (0, 1)
            else svg.PAPER
        ),
    )
    shapes += svg.grid(10, 146, kernel, cell, fill=lambda r, c: svg.SOFT)

    def fill(r, c):
        if r > 2 or c > 4 or (r == 2 and c > 4):
            return svg.PAPER
        return svg.SECOND_SOFT if c < 2 else svg.SOFT if c == 2 else svg.ACCENT_SOFT

    shapes.append(svg.arrow(128, 119, 182, 119, svg.INK))
    shapes += svg.grid(192, 34, full, cell, fill=fill)
    shapes.append(svg.rectangle(192 + 2, 34 + 2, 6 * cell - 4, 4 * cell - 4, "none", svg.SECOND, 3))
    shapes.append(
        svg.rectangle(
            192 + cell + 2, 34 + cell + 2, 6 * cell - 4, 4 * cell - 4, "none", svg.ACCENT, 3
        )
    )
    shapes += [
        svg.text(192, 228, "Keras, TensorFlow: the first 4 × 6", svg.SECOND, "start", 13, "700"),
        svg.text(192, 248, "PyTorch, CNTK: the last 4 × 6", svg.ACCENT, "start", 13, "700"),
    ]
    return svg.figure(
        "more-convolutions-transposed",
        446,
        262,
        "A transposed convolution, and what same padding keeps of it",
        "An image of 2 by 3 numbers, 1 to 6. Each multiplies a kernel of 3 by 3 and is laid down two steps from its neighbour. Where they overlap, "
        "they add up, to a table of 5 by 7. Keras and TensorFlow keep its first four rows and six columns, PyTorch and CNTK the last ones.",
        shapes,
    )


FIGURES = {
    "more-convolutions-dilated": more_convolutions_dilated,
    "more-convolutions-groups": more_convolutions_groups,
    "more-convolutions-transposed": more_convolutions_transposed,
}
