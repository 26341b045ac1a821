"""Mistakes in the nets of NumPy: what is done, at which layer it shows, and what it is.

A mistake is a function of a net and its images that returns both, wrong.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from lab.layers.nets import with_change, without


@dataclass(frozen=True)
class Mistake:
    """What is planted in a net."""

    net: str
    words: str
    layer: str
    """The first layer whose numbers are others; the names of either net will do, with " or "."""
    right: str
    """The right guess, a key of SECTIONS in docs/porting/compare_layers.py; or several."""
    plant: Any


def change(name, **options):
    """Return a mistake: other arguments of one layer."""
    return lambda net, images: (with_change(net, name, **options), images)


def leave_out(name):
    """Return a mistake: a layer forgotten."""
    return lambda net, images: (without(net, name), images)


def of_images(by):
    """Return a mistake in the images."""
    return lambda net, images: (net, by(images))


def append(name, layer):
    """Return a mistake: one layer too many, at the end."""
    return lambda net, images: ({**net, name: layer}, images)


def other_rows(shape):
    """Return what gives the rows of a dense kernel the order channel, height, width."""
    height, width, channels = shape

    def turn(kernel):
        rows = kernel.reshape(height, width, channels, -1)
        return rows.transpose(2, 0, 1, 3).reshape(kernel.shape)

    return turn


def swapped(net, images):
    """Swap mean and variance of a batch normalisation."""
    norm = net["a1_bn"]
    return with_change(net, "a1_bn", mean=norm["variance"], variance=norm["mean"] + 0.6), images


MISTAKES = [
    # lenet: (16, 28, 28, 1), convolutions of 5, averages
    Mistake("lenet", "pixels not divided by 255", "input", "pixels", of_images(lambda x: x * 255)),
    Mistake("lenet", "images upside down", "input", "mirrored", of_images(lambda x: x[:, ::-1])),
    Mistake(
        "lenet",
        "height and width of the images swapped",
        "input",
        "layout",
        of_images(lambda x: x.swapaxes(1, 2)),
    ),
    Mistake(
        "lenet",
        "height and width of the kernel swapped",
        "c1",
        "kernel transposed",
        change("c1", kernel=lambda k: k.swapaxes(0, 1)),
    ),
    Mistake(
        "lenet",
        "the kernel turned by 180 degrees",
        "c2",
        "kernel turned",
        change("c2", kernel=lambda k: k[::-1, ::-1]),
    ),
    Mistake("lenet", "ReLU in place of tanh", "t1", "another activation", change("t1", do="relu")),
    Mistake("lenet", "maximum in place of average", "p1", "pooling", change("p1", kind="max")),
    Mistake("lenet", "no bias", "c2", "bias", change("c2", bias=0.0)),
    Mistake("lenet", "no activation", "t2 or p2", "activation", leave_out("t2")),
    Mistake(
        "lenet",
        "dense rows in the other order",
        "d1",
        "rows",
        change("d1", kernel=other_rows((4, 4, 16))),
    ),
    Mistake(
        "lenet",
        "a square dense kernel not turned",
        "d2",
        "weights",
        change("d2", kernel=np.transpose),
    ),
    Mistake("lenet", "the bias of another layer", "d2", "bias", change("d2", bias=np.flip)),
    Mistake(
        "lenet",
        "softmax at the end",
        "d3 or softmax",
        "softmax",
        append("softmax", {"do": "softmax"}),
    ),
    # plain: (16, 14, 10, 3), overlapping pooling, leaky ReLU, dropout, softmax
    Mistake("plain", "BGR in place of RGB", "input", "channels", of_images(lambda x: x[..., ::-1])),
    Mistake(
        "plain",
        "images reshaped, not transposed",
        "input",
        "reshape",
        of_images(lambda x: x.transpose(0, 3, 1, 2).reshape(x.shape)),
    ),
    Mistake("plain", "images in another order", "input", "samples", of_images(lambda x: x[::-1])),
    Mistake(
        "plain",
        "another mean and deviation for each channel",
        "input",
        "pixels",
        of_images(lambda x: (x - [0.4, 0.5, 0.6]) / [0.2, 0.3, 0.4]),
    ),
    Mistake("mobile", "no padding", "dw1", "no padding", change("dw1", padding=None)),
    Mistake("plain", "the border reflected", "conv1", "border", change("conv1", padding="reflect")),
    Mistake(
        "plain",
        "input channels of the kernel reversed",
        "conv1",
        "channels or kernel",
        change("conv1", kernel=lambda k: k[:, :, ::-1]),
    ),
    Mistake(
        "plain",
        "output channels of the kernel and bias in another order",
        "conv2",
        "channels",
        change("conv2", kernel=lambda k: np.roll(k, 3, 3), bias=lambda b: np.roll(b, 3)),
    ),
    Mistake(
        "plain", "windows from the other side", "pool1", "windows", change("pool1", padding="start")
    ),
    Mistake("mobile", "stride 1 in place of 2", "pool", "stride", change("pool", stride=1)),
    Mistake("plain", "another slope", "relu2", "slope", change("relu2", slope=0.3)),
    Mistake(
        "plain",
        "the average counts the border",
        "pool2",
        "average",
        change("pool2", count_border=True),
    ),
    Mistake("plain", "dropout on", "drop", "dropout", change("drop", rate=0.5)),
    Mistake(
        "plain",
        "dense rows in the other order",
        "fc1",
        "rows",
        change("fc1", kernel=other_rows((7, 5, 8))),
    ),
    Mistake(
        "plain",
        "softmax twice",
        "softmax2 or softmax",
        "softmax",
        append("softmax2", {"do": "softmax"}),
    ),
    Mistake("plain", "softmax along the batch", "softmax", "softmax", change("softmax", axis=0)),
    # mobile: (16, 16, 12, 3), strides, batch normalisation, depthwise and grouped convolutions
    Mistake(
        "mobile",
        "zeros on the other side, stride 2",
        "stem",
        "padding",
        change("stem", padding="start"),
    ),
    Mistake("mobile", "another epsilon", "stem_bn", "epsilon", change("stem_bn", epsilon=1e-5)),
    Mistake(
        "mobile",
        "batch normalisation in training mode",
        "stem_bn",
        "statistics",
        change("stem_bn", training=True),
    ),
    Mistake(
        "mobile", "no batch normalisation", "dw1_bn or dw1_relu", "statistics", leave_out("dw1_bn")
    ),
    Mistake(
        "mobile",
        "ReLU in place of ReLU6",
        "pw1_relu",
        "activation",
        change("pw1_relu", largest=np.inf),
    ),
    Mistake(
        "mobile",
        "the multiplier before the channel",
        "dw1",
        "groups",
        change("dw1", kernel=lambda k: k.reshape(3, 3, 1, 8, 2).swapaxes(3, 4).reshape(k.shape)),
    ),
    Mistake(
        "mobile",
        "groups in another order",
        "grouped",
        "groups or kernel",
        change("grouped", kernel=lambda k: np.roll(k, 4, 3)),
    ),
    Mistake(
        "mobile",
        "another version of GELU",
        "gelu",
        "another activation",
        change("gelu", by_tanh=True),
    ),
    Mistake("mobile", "a global maximum", "mean", "pooling", change("mean", kind="max")),
    # residual: (16, 12, 8, 3)
    Mistake("residual", "no skip connection", "a_sum or a_out", "skip", leave_out("a_sum")),
    Mistake("residual", "mean and variance swapped", "a1_bn", "statistics", swapped),
    Mistake("residual", "gamma forgotten", "a2_bn", "statistics", change("a2_bn", gamma=1.0)),
    Mistake("residual", "beta forgotten", "b1_bn", "bias", change("b1_bn", beta=0.0)),
    Mistake(
        "residual",
        "zeros on the other side, stride 2",
        "b1",
        "padding",
        change("b1", padding="start"),
    ),
    Mistake(
        "residual",
        "height and width of the kernel swapped",
        "b2",
        "kernel transposed",
        change("b2", kernel=lambda k: k.swapaxes(0, 1)),
    ),
    Mistake(
        "residual",
        "the kernel of another layer",
        "a2",
        "kernel",
        lambda net, images: (with_change(net, "a2", kernel=net["a1"]["kernel"]), images),
    ),
    Mistake(
        "residual",
        "pooling of 3 in place of 2",
        "pool",
        "windows or last row",
        change("pool", size=3, padding="end"),
    ),
    Mistake(
        "residual",
        "arithmetic in float16",
        "conv",
        "precision",
        change("conv", kernel=lambda k: k.astype(np.float16).astype(float)),
    ),
    Mistake(
        "residual",
        "the skip connection before another layer",
        "b_sum",
        "skip or kernel",
        change("b_sum", other="b1_relu"),
    ),
    Mistake("residual", "ReLU forgotten", "a1_relu or a2", "activation", leave_out("a1_relu")),
]
