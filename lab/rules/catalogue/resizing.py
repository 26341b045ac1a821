"""Rules about images that are made larger or smaller."""

import numpy as np

from lab.inside.resizing import matrix, matrix_by_factor
from lab.rules.rule import Topic, numbers

topic = Topic("resizing", heading="Resizing")

RESIZING = {"batch": None, "side": None, "channels": None, "size": None}


def images(setting):
    return {"x": numbers(setting["batch"], *setting["side"], setting["channels"])}


def images_and_slopes(setting):
    slopes = numbers(setting["batch"], *setting["size"], setting["channels"])
    return {**images(setting), "slopes": slopes}


def products(rows, x, columns):
    """Return images, of which both sides are multiplied by a matrix, (new, old)."""
    return np.einsum("Hh,Ww,bhwc->bHWc", rows, columns, x)


def resized(x, size, mode):
    height, width = x.shape[1:3]
    return products(matrix(mode, height, size[0]), x, matrix(mode, width, size[1]))


@topic.rule(images, ["size"], **RESIZING)
def nearest_of_keras(framework, x, size):
    r"""The pixel of old place $\lfloor (i + 1/2) \, n / N \rfloor$, for the new place i of N:
    "nearest" of Keras and TensorFlow, "nearest-exact" of PyTorch. CNTK takes a product with a
    matrix of zeros and ones on each side."""
    return resized(x, size, "nearest")


@topic.rule(images, ["size"], **RESIZING)
def nearest_of_pytorch(framework, x, size):
    r"""The pixel of old place $\lfloor i \, n / N \rfloor$: "nearest" of PyTorch. The others take
    the rows and columns by their numbers, or a matrix."""
    return resized(x, size, "nearest of starts")


@topic.rule(images, ["size"], **RESIZING)
def bilinear(framework, x, size):
    r"""Bilinear, at the old place $(i + 1/2) \, n / N - 1/2$, kept within the image: the default of
    Keras, PyTorch and TensorFlow. CNTK takes two products of matrices."""
    return resized(x, size, "bilinear")


@topic.rule(images, ["size"], **RESIZING)
def bilinear_corners(framework, x, size):
    r"""Bilinear, at the old place $i \, (n - 1) / (N - 1)$: `align_corners=True` of PyTorch and of
    TensorFlow 1. Keras and CNTK take two products of matrices."""
    return resized(x, size, "bilinear, corners")


@topic.rule(images, ["size"], **RESIZING)
def bilinear_of_tensorflow_1(framework, x, size):
    r"""Bilinear, at the old place $i \, n / N$: what TensorFlow 1 did unless it was told. The
    others take two products of matrices."""
    return resized(x, size, "bilinear, starts")


@topic.rule(images, ["size"], **RESIZING)
def bilinear_antialias(framework, x, size):
    """Bilinear with `antialias=True`: where an image is made smaller, each new pixel is a mean of
    all those that it stands for, with weights that fall on both sides to zero. PyTorch has a
    fault where one column comes out."""
    framework.check_antialias(x.shape[1:3], size)
    return resized(x, size, "bilinear, antialias")


@topic.rule(
    images,
    ["factor"],
    **{**RESIZING, "side": tuple(range(2, 13)), "factor": (0.5, 0.75, 1.5, 2.0, 2.5, 3.0)},
)
def bilinear_by_factor(framework, x, factor):
    r"""PyTorch's bilinear with `scale_factor=f`, at the old place $(i + 1/2) / f - 1/2$, also where
    $n f$ is no whole number and was rounded down. The others take two products of matrices."""
    height, width = x.shape[1:3]
    return products(matrix_by_factor(height, factor[0]), x, matrix_by_factor(width, factor[1]))


@topic.rule(images, ["size"], **RESIZING)
def bicubic_of_tensorflow(framework, x, size):
    """TensorFlow's bicubic, and Keras's on it: a slope of −1/2, places rounded to 1/1024 of a
    pixel, and beyond an edge no pixels: the weights of the others are scaled to a sum of 1."""
    return resized(x, size, "bicubic, by a table")


@topic.rule(images, ["size"], **RESIZING)
def bicubic_of_pytorch(framework, x, size):
    """PyTorch's bicubic: a slope of −3/4, and beyond an edge the pixel at the edge. The others take
    two products of matrices."""
    return resized(x, size, "bicubic, edges repeated")


@topic.rule(images, ["size"], **RESIZING)
def bicubic_corners(framework, x, size):
    """PyTorch's bicubic with `align_corners=True`, and two products of matrices in the others."""
    return resized(x, size, "bicubic, corners")


@topic.rule(images, ["size"], **RESIZING)
def bicubic_antialias(framework, x, size):
    """Bicubic with `antialias=True` is one and the same in Keras, PyTorch and TensorFlow, also
    where an image is made larger: a slope of −1/2, and beyond an edge no pixels."""
    framework.check_antialias(x.shape[1:3], size)
    return resized(x, size, "bicubic, antialias")


@topic.rule(
    images_and_slopes,
    ["size", "mode"],
    lambda setting: 144,
    **RESIZING,
    mode=("nearest", "bilinear", "bilinear, antialias", "bicubic, edges repeated"),
)
def resizing_gradient(framework, x, slopes, size, mode):
    """The gradient goes back by the same weights: by the transposed matrices. Tried on nearest,
    bilinear with antialias and without, and PyTorch's bicubic."""
    height, width = x.shape[1:3]
    rows, columns = matrix(mode, height, size[0]), matrix(mode, width, size[1])
    return products(rows.T, slopes, columns.T)
