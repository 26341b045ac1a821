"""Windows that slide over images, in NumPy, for the rules of convolutions and poolings.

Images have the shape (batch, height, width, channels), kernels (height, width, in, out). A border
is (before, after) for each side; a negative number takes rows away.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

Pair = Sequence[int]
Border = Sequence[tuple[int, int]]


def reach_of(kernel: Pair, dilation: Pair) -> list[int]:
    """Return over how many rows and columns a kernel reaches."""
    return [(k - 1) * d + 1 for k, d in zip(kernel[:2], dilation, strict=True)]


def fits(sizes: Pair, kernel: Pair) -> bool:
    """Tell whether a kernel is no larger than what it slides over."""
    return kernel[0] <= sizes[0] and kernel[1] <= sizes[1]


def windows(x: np.ndarray, kernel: Pair, stride: Pair, dilation: Pair = (1, 1)) -> np.ndarray:
    """Return the windows of images, (batch, rows, columns, channels, height, width), if any."""
    batch, *sizes, channels = x.shape
    reach = reach_of(kernel, dilation)
    if not fits(sizes, reach):
        counts = [max((n - k) // s + 1, 0) for n, k, s in zip(sizes, reach, stride, strict=True)]
        return np.zeros((batch, *counts, channels, *kernel))
    every = sliding_window_view(x, reach, axis=(1, 2))
    return every[:, :: stride[0], :: stride[1], :, :: dilation[0], :: dilation[1]]


def padded(x: np.ndarray, border: Border, value: float = 0.0) -> np.ndarray:
    """Return images with the rows and columns of a border, which hold ``value``."""
    for axis, (before, after) in enumerate(border, 1):
        kept = [slice(None)] * x.ndim
        kept[axis] = slice(max(-before, 0), x.shape[axis] - max(-after, 0))
        added = [(0, 0)] * x.ndim
        added[axis] = max(before, 0), max(after, 0)
        x = np.pad(x[tuple(kept)], added, constant_values=value)
    return x


def border_of(
    formula: Callable[[int, int, int], tuple[int, int]], sizes: Pair, kernel: Pair, stride: Pair
) -> list[tuple[int, int]]:
    """Return the border of an image, by a formula of a size, a kernel and a stride."""
    return [formula(*side) for side in zip(sizes, kernel[:2], stride, strict=True)]


def convolved(
    x: np.ndarray,
    kernel: np.ndarray,
    stride: Pair = (1, 1),
    dilation: Pair = (1, 1),
    groups: int = 1,
) -> np.ndarray:
    """Return the cross-correlation of images with a kernel, without a border."""
    every = windows(x, kernel.shape[:2], stride, dilation)
    results = []
    for part, filters in zip(
        np.split(every, groups, axis=3), np.split(kernel, groups, axis=3), strict=True
    ):
        results.append(np.einsum("bijchw,hwcf->bijf", part, filters, optimize=True))
    return np.concatenate(results, axis=3)


def convolved_by_channel(x: np.ndarray, kernel: np.ndarray, stride: Pair) -> np.ndarray:
    """Return the depthwise convolution; kernel: (height, width, in, multiplier)."""
    y = np.einsum("bijchw,hwcm->bijcm", windows(x, kernel.shape[:2], stride), kernel)
    return y.reshape(*y.shape[:3], kernel.shape[2] * kernel.shape[3])


def spread(x: np.ndarray, kernel: np.ndarray, stride: Pair, dilation: Pair = (1, 1)) -> np.ndarray:
    """Return the whole transposed convolution, of (n - 1) s + d (k - 1) + 1 rows.

    kernel: (height, width, out, in)
    """
    batch, rows, columns, _ = x.shape
    height, width = reach_of(kernel.shape, dilation)
    steps_down, steps_right = (rows - 1) * stride[0], (columns - 1) * stride[1]
    y = np.zeros((batch, steps_down + height, steps_right + width, kernel.shape[2]))
    for i in range(kernel.shape[0]):
        for j in range(kernel.shape[1]):
            top, left = i * dilation[0], j * dilation[1]
            below = slice(top, top + steps_down + 1, stride[0])
            across = slice(left, left + steps_right + 1, stride[1])
            y[:, below, across] += np.einsum("bijc,fc->bijf", x, kernel[i, j])
    return y


def largest(x: np.ndarray, kernel: Pair, stride: Pair, border: Border = ()) -> np.ndarray:
    """Return the largest number of each window. A border never wins."""
    every = windows(padded(x, border, -np.inf), kernel, stride)
    return every.max(axis=(4, 5), initial=-np.inf)


def mean_of_windows(x: np.ndarray, kernel: Pair, stride: Pair, border: Border = ()) -> np.ndarray:
    """Return the mean of each window, in which the zeros of a border count."""
    return windows(padded(x, border), kernel, stride).mean(axis=(4, 5))


def mean_of_image(x: np.ndarray, kernel: Pair, stride: Pair, border: Border) -> np.ndarray:
    """Return the mean of what each window covers of the image, in which a border does not count."""
    sums = windows(padded(x, border), kernel, stride).sum(axis=(4, 5))
    counts = windows(padded(np.ones_like(x), border), kernel, stride).sum(axis=(4, 5))
    return sums / counts
