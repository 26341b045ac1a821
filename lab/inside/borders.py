"""How many rows lie before and after an image: the formulas of the pages, each in one place.

The rules compute with them, and the frameworks' programs take them for what a page tells to write
by hand. Each is held against the framework whose own word makes that border. Plain Python 3.6.
"""

import numpy as np


def border_at_end(size, kernel, stride, dilation=1):
    """Return the border of "same", (before, after): half of its rows before, rounded down.

    In all these are max((windows - 1) * stride + dilation * (kernel - 1) + 1 - size, 0) rows.
    """
    windows = -(-size // stride)
    reach = (kernel - 1) * dilation + 1
    rows = max((windows - 1) * stride + reach - size, 0)
    return rows // 2, rows - rows // 2


def border_at_start(size, kernel, stride):
    """Return the border of ``pad=True``, (before, after). A negative number takes rows away.

    In a transposed convolution, ``size`` is that of the result, and the border is what is cut off.
    """
    windows = -(-size // stride)
    before = (kernel - 1) // 2 - (size - 1) % stride // 2
    return before, (windows - 1) * stride + kernel - size - before


def border_of_last_window(size, kernel, stride):
    """Return the border of ``ceil_mode``, (0, after): what a last window inside the image needs.

    A negative number takes away what no window reaches. Raises ValueError where no window fits.
    """
    windows = -(-(size - kernel) // stride) + 1
    if (windows - 1) * stride >= size:
        windows -= 1
    if windows < 1:
        raise ValueError("no window fits")
    return 0, (windows - 1) * stride + kernel - size


def border_around(size, kernel, stride, padding, rounded_up=False):
    """Return the border of ``padding`` rows on both sides, (before, after).

    Rounded up, as by ``ceil_mode``, what the last window needs comes after, if it begins before
    the end of the border. A negative number takes away what no window reaches.
    """
    if not rounded_up:
        return padding, padding
    before_the_end = size + padding
    windows = -(-(before_the_end + padding - kernel) // stride) + 1
    if (windows - 1) * stride >= before_the_end:
        windows -= 1
    return padding, (windows - 1) * stride + kernel - before_the_end


def windows_of_adaptive(size, windows):
    """Return the (first, end) of each window of adaptive pooling: end is no more in it."""
    return [(i * size // windows, -(-(i + 1) * size // windows)) for i in range(windows)]


def border_of_transposed_same(kernel, stride):
    """Return what "same" cuts off a transposed convolution, as a border, (before, after).

    Nothing is before that is not cut; a stride larger than the kernel adds rows after.
    """
    before = max(kernel - stride, 0) // 2
    return -before, stride - kernel + before


def size_of_transposed(size, stride, more):
    """Return the side of a transposed convolution with a border: (size - 1) * stride + 1, and more.

    It ends before the next step, so that at most stride - 1 rows are added.
    """
    return (size - 1) * stride + 1 + min(more, stride - 1)


def pixels_of_border(size, before, after, mode):
    """Return which pixel of a side stands at each place of a wider one.

    mode: "reflect", "symmetric", "edge" or "wrap", as in np.pad.

    Not by np.pad, which until NumPy 1.25 goes round wrongly where "wrap" does so more than once.
    """
    places = np.arange(-before, size + after)
    if mode == "edge":
        return np.clip(places, 0, size - 1)
    if mode == "wrap":
        return places % size
    turn = max(2 * size - 2, 1) if mode == "reflect" else 2 * size
    places = places % turn
    return np.minimum(places, turn - places - (mode == "symmetric"))


def border_of_output_padding(kernel, extra):
    """Return what Keras's transposed "same" with ``output_padding`` cuts off, as a border.

    The side is (size - 1) * stride + kernel - 2 * (kernel // 2) + extra.
    """
    both = 2 * (kernel // 2)
    before = max(both - extra, 0) // 2
    return -before, before - both + extra
