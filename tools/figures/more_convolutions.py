"""Figures of the page on more convolutions."""

import numpy as np

from tools.figures import looks, svg
from tools.figures.labels import joined, that_print

GROUP_COLOURS = [svg.SECOND, svg.ACCENT, svg.INK, svg.LINE]


def dilated(left, dilation):
    """Return a table of 6 by 7 numbers of which a 3x3 kernel reads nine."""
    cell, numbers = 28, np.arange(42).reshape(6, 7)
    box = svg.table_box(left, 34, cell, *numbers.shape)
    side = 2 * dilation + 1
    read = np.zeros(numbers.shape, bool)
    read[:side:dilation, :side:dilation] = True
    fill = np.where(read, svg.SECOND_SOFT, svg.PAPER)
    return [
        svg.text(box.middle, 22, f"dilation {dilation}", weight="700"),
        *svg.grid(left, box.top, numbers, cell, fill, read),
        box.part(cell, 0, 0, side, side).frame(),
    ]


def more_convolutions_dilated():
    """The nine numbers that a 3x3 kernel reads, without and with a dilation of 2."""
    return svg.figure(
        "more-convolutions-dilated",
        448,
        212,
        "A dilated kernel",
        "The same table of 6 by 7 numbers twice. A kernel of 3 by 3 reads nine numbers that lie "
        "side by side. With a dilation of 2 it reads every second number of a window of 5 by 5, "
        "nine numbers too.",
        dilated(10, 1) + dilated(242, 2),
    )


def grouped(left, name, groups):
    """Return four channels, four maps, and a line from each channel to each map that reads it."""
    number, step, side = 4, 44, 30
    tops = [39 + step * row for row in range(number)]
    channels = [svg.Box(left + 6, top, side, side) for top in tops]
    maps = [svg.Box(left + 104, top, side, side) for top in tops]
    size = number // groups
    shapes = [svg.text(left + 70, 22, name, weight="700")]
    for row, out in enumerate(maps):
        group = row // size
        colour = GROUP_COLOURS[group]
        for box in channels[group * size : group * size + size]:
            y1, y2 = box.half_way_down, out.half_way_down
            shapes.append(svg.line(box.right, y1, out.left, y2, colour, 1.5))
    for box, out in zip(channels, maps, strict=True):
        shapes += [box.filled(svg.SOFT), out.filled(svg.SECOND_SOFT)]
    shapes.append(svg.text(left + 70, 232, f"{number * size} small kernels"))
    return shapes


def more_convolutions_groups():
    """Which channels of the image each filter reads: all, those of its group, or one."""
    return svg.figure(
        "more-convolutions-groups",
        440,
        244,
        "Which channels a filter reads",
        "Four channels on the left and four maps on the right, three times. In an ordinary "
        "convolution each map is joined to all four channels by 16 lines. With two groups each "
        "map is joined to the two channels of its half, by 8 lines. Depthwise, each map is joined "
        "to one channel.",
        grouped(2, "ordinary", 1) + grouped(150, "2 groups", 2) + grouped(298, "depthwise", 4),
    )


def transposed(image, kernel, stride):
    """Return the sum of the stamps that each number of an image makes of the kernel."""
    rows, columns = stride * (np.array(image.shape) - 1) + kernel.shape
    full = np.zeros((rows, columns), int)
    for row, column in np.ndindex(image.shape):
        top, left = stride * row, stride * column
        full[top : top + kernel.shape[0], left : left + kernel.shape[1]] += (
            image[row, column] * kernel
        )
    return full


def that_keep(kept):
    """Return the frameworks whose transposed convolution with same padding begins with these."""
    row = " ".join(f"{number:2d}." for number in kept[0])
    return that_print("more-convolutions/transposed_same", f"[[{row}]")


def more_convolutions_transposed():
    """A transposed convolution, and what each framework keeps of it.

    Each number stamps a multiple of the kernel; where stamps overlap, they add up.
    """
    image, kernel, cell = np.arange(1, 7).reshape(2, 3), np.arange(1, 10).reshape(3, 3), 34
    full = transposed(image, kernel, stride=2)
    first, last = that_keep(full[:-1, :-1]), that_keep(full[1:, 1:])

    fills = np.full(image.shape, svg.PAPER, dtype=object)
    fills[0, :2] = svg.SECOND_SOFT, svg.ACCENT_SOFT
    stamps = np.full(full.shape, svg.PAPER, dtype=object)
    stamps[:3, :5] = [svg.SECOND_SOFT] * 2 + [svg.SOFT] + [svg.ACCENT_SOFT] * 2
    small = svg.table_box(10, 34, cell, *image.shape)
    under = svg.table_box(10, 146, cell, *kernel.shape)
    large = svg.table_box(192, 34, cell, *full.shape)
    shapes = [
        svg.text(small.middle, 22, "image"),
        svg.text(under.middle, 134, "kernel"),
        svg.text(large.middle, 22, "all of it, 5 × 7"),
        *svg.grid(small.left, small.top, image, cell, fills),
        *svg.grid(under.left, under.top, kernel, cell, svg.SOFT),
        svg.arrow(128, large.half_way_down, 182, large.half_way_down, svg.INK),
        *svg.grid(large.left, large.top, full, cell, stamps),
        large.part(cell, 0, 0, 4, 6).inset(2).frame(svg.SECOND, 3),
        large.part(cell, 1, 1, 4, 6).inset(2).frame(svg.ACCENT, 3),
    ]
    notes = [(278, "first", first, svg.SECOND), (300, "last", last, svg.ACCENT)]
    for y, which, chosen, colour in notes:
        frame = svg.Box(10, y - 12, 22, 13)
        shapes.append(frame.frame(colour, 3))
        shapes.append(looks.names(frame.right + 10, y, chosen, f": the {which} 4 × 6"))
    return svg.figure(
        "more-convolutions-transposed",
        446,
        312,
        "A transposed convolution, and what same padding keeps of it",
        "An image of 2 by 3 numbers, 1 to 6. Each multiplies a kernel of 3 by 3 and is laid down "
        "two steps from its neighbour. Where they overlap, they add up, to a table of 5 by 7. "
        f"{joined(first)} keep its first four rows and six columns, {joined(last)} the last ones.",
        shapes,
    )


FIGURES = {
    "more-convolutions-dilated": more_convolutions_dilated,
    "more-convolutions-groups": more_convolutions_groups,
    "more-convolutions-transposed": more_convolutions_transposed,
}
