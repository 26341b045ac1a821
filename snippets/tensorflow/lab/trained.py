"""Nets that others trained, as functions of tf.nn with the arrays of the neutral form."""

import numpy as np
import tensorflow as tf
import trained_nets


def bordered(x, padding, size, strides, value=0.0):
    """Return maps with a border, and the padding that is left for the function."""
    if padding in ("valid", "same"):
        return x, padding.upper()
    rows = trained_nets.border(padding, x.shape[1:3], size, strides)
    return tf.pad(x, [(0, 0), *rows, (0, 0)], constant_values=value), "VALID"


def convolution(x, kernel, bias=0.0, strides=1, padding="valid"):
    """Convolve. kernel: (height, width, in, out)"""
    x, padding = bordered(x, padding, kernel.shape[:2], strides)
    return tf.nn.conv2d(x, kernel, strides, padding) + bias


def depthwise(x, kernel, strides=1, padding="valid"):
    """Convolve each channel by itself. kernel: (height, width, in, multiplier)"""
    down, right = trained_nets.pair(strides)
    size = kernel.shape[:2]
    if down != right:  # refused on some machines
        padding = trained_nets.border(padding, x.shape[1:3], size, strides)
    x, padding = bordered(x, padding, size, strides)
    if down == right:
        return tf.nn.depthwise_conv2d(x, kernel, (1, down, right, 1), padding)
    return tf.nn.depthwise_conv2d(x, kernel, (1, 1, 1, 1), padding)[:, ::down, ::right]


def norm(x, gamma, beta, mean, variance, epsilon):
    """Normalise with running statistics."""
    return tf.nn.batch_normalization(x, mean, variance, beta, gamma, epsilon)


def prelu(x, slope):
    """PReLU with a slope for each channel."""
    return tf.nn.relu(x) - slope * tf.nn.relu(-x)


def max_pooling(x, size, strides, padding="valid"):
    """Take the largest of each window."""
    x, padding = bordered(x, padding, size, strides, -np.inf)
    return tf.nn.max_pool2d(x, size, strides, padding)


def dense(x, kernel, bias):
    """A dense layer. kernel: (height, width, channel, out) after maps, (in, out) after another"""
    return tf.reshape(x, (len(x), -1)) @ kernel.reshape(-1, kernel.shape[-1]) + bias


def gated(x, gate):
    """Multiply each map by one number."""
    return x * gate[:, None, None, :]


def crop(x, border):
    """Add rows of zeros, or take rows away where their number is negative."""
    x = tf.pad(x, [(0, 0), *[[max(rows, 0) for rows in side] for side in border], (0, 0)])
    (top, bottom), (left, right) = [[max(-rows, 0) for rows in side] for side in border]
    return x[:, top : x.shape[1] - bottom, left : x.shape[2] - right]


FUNCTIONS = {
    "add": tf.add,
    "concatenate": lambda *maps: tf.concat(maps, 3),
    "convolution": convolution,
    "crop": crop,
    "dense": dense,
    "depthwise": depthwise,
    "gated": gated,
    "global_average": lambda x: tf.reduce_mean(x, (1, 2)),
    "hard_sigmoid": lambda x, slope: tf.clip_by_value(slope * x + 0.5, 0, 1),
    "hard_swish": lambda x: x * tf.nn.relu6(x + 3) / 6,
    "max_pooling": max_pooling,
    "norm": norm,
    "prelu": prelu,
    "relu": tf.nn.relu,
    "sigmoid": tf.sigmoid,
    "softmax": tf.nn.softmax,
}


def end(made, first, images):
    """Return outputs as arrays."""
    return {name: y.numpy() for name, y in made.items()}


trained_nets.everything(FUNCTIONS, tf.constant, end)
