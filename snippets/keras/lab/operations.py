"""What the operators of ONNX are made of, in Keras, with its operations. Channels last inside."""

import numpy as np
import tensorflow as tf  # for the gradients, which are the backend's
import vectors
from keras import ops

LOWEST = -np.inf
POOLING_DILATES = TRANSPOSED_DILATES = TRANSPOSED_HAS_GROUPS = False

tensor = ops.convert_to_tensor
relu, sigmoid, tanh, softplus = ops.relu, ops.sigmoid, ops.tanh, ops.softplus
exp, absolute, power, matmul = ops.exp, ops.abs, ops.power, ops.matmul
maximum, minimum = ops.maximum, ops.minimum
transpose, reshape, ones = ops.transpose, ops.reshape, ops.ones
concatenate = ops.concatenate
array = ops.convert_to_numpy


def gradient(function, inputs, weights):
    tensors = [tf.constant(each) for each in inputs]
    with tf.GradientTape() as tape:
        tape.watch(tensors)
        total = sum(ops.sum(y * w) for y, w in zip(function(*tensors), weights))
    zero = tf.UnconnectedGradients.ZERO
    found = tape.gradient(total, tensors, unconnected_gradients=zero)
    return [array(tf.convert_to_tensor(each)) for each in found]


def channels_last(x):
    return ops.transpose(x, [0, *range(2, len(x.shape)), 1])


def channels_first(x):
    return ops.transpose(x, [0, len(x.shape) - 1, *range(1, len(x.shape) - 1)])


def convolution(x, w, strides, dilations, groups):
    kernel = ops.transpose(w, [*range(2, len(w.shape)), 1, 0])
    options = {"strides": strides, "dilation_rate": dilations, "data_format": "channels_last"}
    return channels_first(ops.conv(channels_last(x), kernel, padding="valid", **options))


def transposed_convolution(x, w, strides, dilations, groups):
    kernel = ops.transpose(w, [*range(2, len(w.shape)), 1, 0])
    y = ops.conv_transpose(
        channels_last(x), kernel, strides, padding="valid", data_format="channels_last"
    )
    sides = [(n - 1) * s + k for n, s, k in zip(x.shape[2:], strides, w.shape[2:])]
    # a stride larger than the kernel gives rows of zeros behind the end
    return pad(channels_first(y), [(0, side - n) for side, n in zip(sides, y.shape[1:-1])])


def max_pooling(x, size, strides, dilations):
    y = ops.max_pool(channels_last(x), size, strides, "valid", "channels_last")
    return channels_first(y)


def average_pooling(x, size, strides, dilations):
    y = ops.average_pool(channels_last(x), size, strides, "valid", "channels_last")
    return channels_first(y)


def pad(x, borders, value=0.0):
    borders = [(0, 0)] * (len(x.shape) - len(borders)) + list(borders)
    kept = [slice(max(-b, 0), n + min(a, 0)) for n, (b, a) in zip(x.shape, borders)]
    more = [(max(b, 0), max(a, 0)) for b, a in borders]
    return ops.pad(x[tuple(kept)], more, constant_values=value)


def take(x, axis, places):
    return ops.take(x, np.array(places, int), axis=axis)


def mean(x, axes):
    return ops.mean(x, axes, keepdims=True)


def largest(x, axes):
    return ops.max(x, axes, keepdims=True)


def greater(x, number):
    return ops.cast(x > number, x.dtype)


def leaky_relu(x, slope):
    return ops.leaky_relu(x, slope)


def gelu(x, is_approximate):
    return ops.gelu(x, approximate=is_approximate)


def softmax(x, axis):
    return ops.softmax(x, axis)


def log_softmax(x, axis):
    return ops.log_softmax(x, axis)


vectors.serve(globals())
