"""Nets that others trained, as graphs whose parameters are the arrays of the neutral form."""

import cntk as C
import numpy as np
import trained_nets

L = C.layers
NONE = [False, False, False]  # no padding of its own


def parameter(array):
    """Return a parameter with a given value."""
    return C.parameter(array.shape, init=np.ascontiguousarray(array, np.float32))


def maps_of(numbers):
    """Return numbers, one for each channel, in the shape that goes with maps."""
    return numbers.reshape(-1, 1, 1)


def bordered(x, padding, size, strides, value=0.0):
    """Return maps with a border."""
    rows = trained_nets.border(padding, x.shape[1:], size, strides)
    if not np.any(rows):
        return x
    return C.pad(x, [(0, 0), *rows], constant_value=value)


def convolution(x, kernel, bias=None, strides=1, padding="valid", groups=1):
    """Convolve. kernel: (height, width, in / groups, out)"""
    x = bordered(x, padding, kernel.shape[:2], strides)
    weight = parameter(kernel.transpose(3, 2, 0, 1))
    strides = (1,) + trained_nets.pair(strides)
    y = C.convolution(weight, x, strides, auto_padding=NONE, groups=groups)
    return y if bias is None else y + parameter(maps_of(bias))


def depthwise(x, kernel, strides=1, padding="valid"):
    """Convolve each channel by itself. kernel: (height, width, in, multiplier)"""
    height, width, inputs, multiplier = kernel.shape
    kernel = kernel.reshape(height, width, 1, inputs * multiplier)
    return convolution(x, kernel, None, strides, padding, groups=inputs)


def norm(x, gamma, beta, mean, variance, epsilon):
    """Normalise with running statistics."""
    layer = L.BatchNormalization(map_rank=1, epsilon=epsilon)
    y = layer(x)
    layer.scale.value, layer.bias.value = gamma, beta
    layer.aggregate_mean.value, layer.aggregate_variance.value = mean, variance
    return y


def prelu(x, slope):
    """PReLU with a slope for each channel."""
    return C.param_relu(parameter(maps_of(slope) if len(x.shape) == 3 else slope), x)


def max_pooling(x, size, strides, padding="valid"):
    """Take the largest of each window."""
    x = bordered(x, padding, size, strides, -np.inf)
    return C.pooling(x, C.MAX_POOLING, trained_nets.pair(size), trained_nets.pair(strides))


def dense(x, kernel, bias):
    """A dense layer. kernel: (height, width, channel, out) after maps, (in, out) after another"""
    if kernel.ndim == 4:
        kernel = kernel.transpose(2, 0, 1, 3)
    return C.times(x, parameter(kernel)) + parameter(bias)


def gated(x, gate):
    """Multiply each map by one number."""
    return x * C.reshape(gate, (-1, 1, 1))


def crop(x, border):
    """Add rows of zeros, or take rows away where their number is negative."""
    x = bordered(x, [[max(rows, 0) for rows in side] for side in border], 1, 1)
    (top, bottom), (left, right) = [[max(-rows, 0) for rows in side] for side in border]
    return x[:, top : x.shape[1] - bottom, left : x.shape[2] - right]


FUNCTIONS = {
    "add": C.plus,
    "concatenate": lambda *maps: C.splice(*maps, axis=0),
    "convolution": convolution,
    "crop": crop,
    "dense": dense,
    "depthwise": depthwise,
    "gated": gated,
    "global_average": lambda x: C.squeeze(C.reduce_mean(x, axis=[1, 2])),
    "hard_sigmoid": lambda x, slope: C.clip(slope * x + 0.5, 0, 1),
    "hard_swish": lambda x: x * C.clip(x + 3, 0, 6) / 6,
    "max_pooling": max_pooling,
    "norm": norm,
    "prelu": prelu,
    "relu": C.relu,
    "sigmoid": C.sigmoid,
    "softmax": lambda x: C.softmax(x, axis=0),
}


def begin(images):
    """Return the input of a graph."""
    return C.input_variable(images.transpose(0, 3, 1, 2).shape[1:])


def end(made, first, images):
    """Return what each layer of the graph gives, channels last."""
    batch = np.ascontiguousarray(images.transpose(0, 3, 1, 2))
    given = C.combine(list(made.values())).eval({first: batch})
    arrays = {name: given[y.output] for name, y in made.items()}
    return {name: a.transpose(0, 2, 3, 1) if a.ndim == 4 else a for name, a in arrays.items()}


trained_nets.everything(FUNCTIONS, begin, end)
