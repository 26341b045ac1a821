"""Nets that others trained, as functional models, each layer with its arrays set."""

import keras
import numpy as np
import trained_nets

L = keras.layers


def with_arrays(layer, x, *arrays):
    """Apply a layer and give it its arrays, in the order of its weights."""
    y = layer(x)
    layer.set_weights([array for array in arrays if array is not None])
    return y


def bordered(x, padding, size, strides):
    """Return maps with a border of zeros, and the padding that is left for the layer."""
    if isinstance(padding, str):
        return x, padding
    return crop(x, trained_nets.border(padding, x.shape[1:3], size, strides)), "valid"


def convolution(x, kernel, bias=None, strides=1, padding="valid"):
    """Convolve. kernel: (height, width, in, out)"""
    size, has_bias = kernel.shape[:2], bias is not None
    x, padding = bordered(x, padding, size, strides)
    layer = L.Conv2D(kernel.shape[3], size, strides, padding, use_bias=has_bias)
    return with_arrays(layer, x, kernel, bias)


def depthwise(x, kernel, strides=1, padding="valid"):
    """Convolve each channel by itself. kernel: (height, width, in, multiplier)"""
    size, (down, right) = kernel.shape[:2], trained_nets.pair(strides)
    is_equal = down == right  # else it is refused on some machines
    if not is_equal:
        padding = trained_nets.border(padding, x.shape[1:3], size, strides)
    x, padding = bordered(x, padding, size, strides)
    layer = L.DepthwiseConv2D(
        size, down if is_equal else 1, padding, kernel.shape[3], use_bias=False
    )
    y = with_arrays(layer, x, kernel)
    return y if is_equal else y[:, ::down, ::right]


def norm(x, gamma, beta, mean, variance, epsilon):
    """Normalise with running statistics."""
    return with_arrays(L.BatchNormalization(epsilon=epsilon), x, gamma, beta, mean, variance)


def prelu(x, slope):
    """PReLU with a slope for each channel."""
    if len(x.shape) == 2:
        return with_arrays(L.PReLU(), x, slope)
    return with_arrays(L.PReLU(shared_axes=[1, 2]), x, slope.reshape(1, 1, -1))


def max_pooling(x, size, strides, padding="valid"):
    """Take the largest of each window."""
    if padding == "ceil":
        rows = trained_nets.border(padding, x.shape[1:3], size, strides)
        x = keras.ops.pad(x, [(0, 0), *rows, (0, 0)], constant_values=-np.inf)
        padding = "valid"
    return L.MaxPooling2D(size, strides, padding)(x)


def dense(x, kernel, bias):
    """A dense layer. kernel: (height, width, channel, out) after maps, (in, out) after another"""
    kernel = kernel.reshape(-1, kernel.shape[-1])
    return with_arrays(L.Dense(kernel.shape[1]), L.Flatten()(x), kernel, bias)


def gated(x, gate):
    """Multiply each map by one number."""
    return L.Multiply()([x, L.Reshape((1, 1, -1))(gate)])


def crop(x, border):
    """Add rows of zeros, or take rows away where their number is negative."""
    x = L.ZeroPadding2D([[max(rows, 0) for rows in side] for side in border])(x)
    return L.Cropping2D([[max(-rows, 0) for rows in side] for side in border])(x)


FUNCTIONS = {
    "add": lambda *maps: L.Add()(maps),
    "concatenate": lambda *maps: L.Concatenate()(maps),
    "convolution": convolution,
    "crop": crop,
    "dense": dense,
    "depthwise": depthwise,
    "gated": gated,
    "global_average": lambda x: L.GlobalAveragePooling2D()(x),
    "hard_sigmoid": lambda x, slope: keras.ops.clip(slope * x + 0.5, 0, 1),
    "hard_swish": keras.ops.hard_swish,
    "max_pooling": max_pooling,
    "norm": norm,
    "prelu": prelu,
    "relu": lambda x: L.ReLU()(x),
    "sigmoid": keras.ops.sigmoid,
    "softmax": lambda x: L.Softmax()(x),
}


def begin(images):
    """Return the input of a model."""
    return keras.Input(images.shape[1:])


def end(made, first, images):
    """Return what each layer of the model gives."""
    outputs = keras.Model(first, list(made.values()))(images)
    return {name: keras.ops.convert_to_numpy(y) for name, y in zip(made, outputs)}


trained_nets.everything(FUNCTIONS, begin, end)
