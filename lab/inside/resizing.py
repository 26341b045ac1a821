"""The matrices that resize a side of an image: the formulas of the page, each in one place.

``y = matrix @ x`` along each side. The rules compute with them, and the frameworks' programs take
them for what a page tells to write by hand. Each is held against the framework whose own word
resizes so. Plain Python 3.6.
"""

import numpy as np


def half_pixels(old, new):
    """Return where the middle of each new pixel lies, in pixels of the old side."""
    return (np.arange(new) + 0.5) * old / new - 0.5


def corners(old, new):
    """Return the places where the first and the last pixels of both sides lie on one another."""
    return np.arange(new) * (old - 1) / max(new - 1, 1)


def starts(old, new):
    """Return the places of TensorFlow 1, where the first edges lie on one another."""
    return np.arange(new) * old / new


def nearest(old, new):
    """Return the matrix that takes the pixel below the middle of each new one."""
    return np.eye(old)[(2 * np.arange(new) + 1) * old // (2 * new)]


def nearest_of_starts(old, new):
    """Return the matrix that takes the pixel below the start of each new one."""
    return np.eye(old)[np.arange(new) * old // new]


def linear(old, places):
    """Return the matrix that weighs the two pixels around each place by their distance."""
    distance = np.clip(places, 0, old - 1)[:, None] - np.arange(old)
    return np.maximum(1 - abs(distance), 0)


def cubic_weights(distance, a):
    """Return the weights of the cubic kernel of Keys (1981), whose slope at 1 is ``a``."""
    t = abs(distance)
    near = ((a + 2) * t - (a + 3)) * t**2 + 1
    far = a * (((t - 5) * t + 8) * t - 4)
    return np.where(t <= 1, near, np.where(t < 2, far, 0))


def cubic(old, places):
    """Return PyTorch's bicubic: a slope of -3/4, and pixels beyond an edge equal that at it."""
    matrix = np.zeros((len(places), old))
    for step in range(-1, 3):
        taken = np.floor(places) + step
        column = np.clip(taken, 0, old - 1).astype(int)
        matrix[np.arange(len(places)), column] += cubic_weights(places - taken, -0.75)
    return matrix


def averaged(old, places, curve, stretch=1):
    """Return weights by a curve, of which those inside the image are scaled to a sum of 1.

    stretch: how much wider the curve is; with antialias, old / new where that is larger than 1.
    """
    weights = curve((places[:, None] - np.arange(old)) / stretch)
    return weights / weights.sum(axis=1, keepdims=True)


def hat(t):
    """Return the curve of bilinear."""
    return np.maximum(1 - abs(t), 0)


def half_cubic(t):
    """Return the curve of TensorFlow's bicubic, and of both with antialias."""
    return cubic_weights(t, -0.5)


def antialiased(old, new, curve):
    """Return the weights of a curve that grows with what a new pixel stands for."""
    return averaged(old, half_pixels(old, new), curve, max(old / new, 1))


def as_in_table(places):
    """Return places rounded to 1/1024 of a pixel, as in TensorFlow's table of the curve."""
    return np.floor(places) + np.rint((places - np.floor(places)) * 1024) / 1024


MATRICES = {
    "nearest": nearest,
    "nearest of starts": nearest_of_starts,
    "bilinear": lambda old, new: linear(old, half_pixels(old, new)),
    "bilinear, corners": lambda old, new: linear(old, corners(old, new)),
    "bilinear, starts": lambda old, new: linear(old, starts(old, new)),
    "bilinear, antialias": lambda old, new: antialiased(old, new, hat),
    "bicubic": lambda old, new: averaged(old, half_pixels(old, new), half_cubic),
    "bicubic, by a table": lambda old, new: averaged(
        old, as_in_table(half_pixels(old, new)), half_cubic
    ),
    "bicubic, edges repeated": lambda old, new: cubic(old, half_pixels(old, new)),
    "bicubic, corners": lambda old, new: cubic(old, corners(old, new)),
    "bicubic, antialias": lambda old, new: antialiased(old, new, half_cubic),
}


def matrix(mode, old, new):
    """Return the matrix, (new, old), that resizes a side in one of the modes of MATRICES."""
    return MATRICES[mode](old, new).astype(np.float32)


def matrix_by_factor(old, factor):
    """Return PyTorch's bilinear by a factor: the places are counted by it, and not by the sides."""
    new = int(old * factor)
    return linear(old, (np.arange(new) + 0.5) / factor - 0.5).astype(np.float32)
