"""What the operators of ONNX are made of, in TensorFlow without Keras. Channels last inside."""

import numpy as np
import tensorflow as tf
import vectors

LOWEST = -np.inf
POOLING_DILATES = True
TRANSPOSED_DILATES = TRANSPOSED_HAS_GROUPS = False  # on a CPU without oneDNN it refuses dilation

tensor = tf.constant
relu, sigmoid, tanh, softplus = tf.nn.relu, tf.sigmoid, tf.tanh, tf.math.softplus
exp, absolute, power = tf.exp, tf.abs, tf.pow
maximum, minimum = tf.maximum, tf.minimum
transpose, reshape, ones = tf.transpose, tf.reshape, tf.ones
concatenate = tf.concat


def array(y):
    return y.numpy()


def gradient(function, inputs, weights):
    tensors = [tf.constant(each) for each in inputs]
    with tf.GradientTape() as tape:
        tape.watch(tensors)
        total = tf.add_n([tf.reduce_sum(y * w) for y, w in zip(function(*tensors), weights)])
    zero = tf.UnconnectedGradients.ZERO
    found = tape.gradient(total, tensors, unconnected_gradients=zero)
    return [array(tf.convert_to_tensor(each)) for each in found]


def matmul(a, b):
    if len(a.shape) == 1 or len(b.shape) == 1:
        return tf.tensordot(a, b, [[-1], [0 if len(b.shape) == 1 else len(b.shape) - 2]])
    return tf.matmul(a, b)


def channels_last(x):
    return tf.transpose(x, [0, *range(2, len(x.shape)), 1])


def channels_first(x):
    return tf.transpose(x, [0, len(x.shape) - 1, *range(1, len(x.shape) - 1)])


def convolution(x, w, strides, dilations, groups):
    kernel = tf.transpose(w, [*range(2, len(w.shape)), 1, 0])
    y = tf.nn.convolution(
        channels_last(x), kernel, strides=strides, padding="VALID", dilations=dilations
    )
    return channels_first(y)


def transposed_convolution(x, w, strides, dilations, groups):
    kernel = tf.transpose(w, [*range(2, len(w.shape)), 1, 0])
    sides = [(n - 1) * s + k for n, s, k in zip(x.shape[2:], strides, w.shape[2:])]
    shape = [x.shape[0], *sides, w.shape[1]]
    y = tf.nn.conv_transpose(channels_last(x), kernel, shape, strides, padding="VALID")
    return channels_first(y)


def pool(x, size, strides, dilations, kind):
    x = channels_last(x)
    if max(dilations) == 1 and all(s <= k for s, k in zip(strides, size)):
        return channels_first(tf.nn.pool(x, size, kind, strides, "VALID"))
    # it refuses a stride with a dilation, or above the window: all windows, then every so many
    y = tf.nn.pool(x, size, kind, padding="VALID", dilations=dilations)
    steps = [slice(None), *(slice(None, None, step) for step in strides), slice(None)]
    return channels_first(y[tuple(steps)])


def max_pooling(x, size, strides, dilations):
    return pool(x, size, strides, dilations, "MAX")


def average_pooling(x, size, strides, dilations):
    return pool(x, size, strides, dilations, "AVG")


def pad(x, borders, value=0.0):
    borders = [(0, 0)] * (len(x.shape) - len(borders)) + list(borders)
    kept = [slice(max(-b, 0), n + min(a, 0)) for n, (b, a) in zip(x.shape, borders)]
    more = [(max(b, 0), max(a, 0)) for b, a in borders]
    return tf.pad(x[tuple(kept)], more, constant_values=value)


def take(x, axis, places):
    return tf.gather(x, np.array(places, int), axis=axis)


def mean(x, axes):
    return tf.reduce_mean(x, axes, keepdims=True)


def largest(x, axes):
    return tf.reduce_max(x, axes, keepdims=True)


def greater(x, number):
    return tf.cast(x > number, x.dtype)


def leaky_relu(x, slope):
    return tf.nn.leaky_relu(x, slope)


def gelu(x, is_approximate):
    return tf.nn.gelu(x, approximate=is_approximate)


def softmax(x, axis):
    return tf.nn.softmax(x, axis)


def log_softmax(x, axis):
    return tf.nn.log_softmax(x, axis)


vectors.serve(globals())
