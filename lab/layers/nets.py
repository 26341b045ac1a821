"""ConvNets in NumPy that give what each layer gives, with a mistake in one layer or without.

A net is a dict of layers by name. A layer is a dict: "do", a function of this module, and its
arguments. Maps are (batch, height, width, channel).
"""

import copy
from math import erf

import numpy as np


def pad(x, top, left, bottom, right, value=0.0, mode="constant"):
    """Return maps with a border."""
    widths = [(0, 0), (top, bottom), (left, right), (0, 0)]
    options = {"constant_values": value} if mode == "constant" else {}
    return np.pad(x, widths, mode, **options)


def same(n, size, stride, first):
    """Return the rows of zeros before and behind a side; first: whether the odd one is before."""
    zeros = max((-(-n // stride) - 1) * stride + size - n, 0)
    before = (zeros + 1) // 2 if first else zeros // 2
    return before, zeros - before


def bordered(x, size, stride, padding, value=0.0):
    """Return maps padded as asked.

    padding: None, "end" or "start" for "same" with the odd row there, a number, or a mode of np.pad
    """
    if padding is None:
        return x
    if padding in ("end", "start"):
        (top, bottom), (left, right) = (
            same(n, k, stride, padding == "start") for n, k in zip(x.shape[1:3], size, strict=True)
        )
        return pad(x, top, left, bottom, right, value)
    if isinstance(padding, str):
        (top, bottom), (left, right) = (
            same(n, k, stride, False) for n, k in zip(x.shape[1:3], size, strict=True)
        )
        return pad(x, top, left, bottom, right, mode=padding)
    return pad(x, padding, padding, padding, padding, value)


def windows(x, size, stride, dilation=1):
    """Return the windows of maps, as (batch, height, width, row, column, channel)."""
    span = [(k - 1) * dilation + 1 for k in size]
    view = np.lib.stride_tricks.sliding_window_view(x, span, axis=(1, 2))
    view = view[:, ::stride, ::stride, :, ::dilation, ::dilation]
    return view.transpose(0, 1, 2, 4, 5, 3)


def convolution(x, kernel, bias=0.0, stride=1, padding=None, groups=1, dilation=1):
    """Convolve. kernel: (height, width, in / groups, out), the outputs of a group together."""
    size = kernel.shape[:2]
    spread = [(k - 1) * dilation + 1 for k in size]
    x = bordered(x, spread, stride, padding)
    parts = zip(np.split(x, groups, 3), np.split(kernel, groups, 3), strict=True)
    maps = [np.tensordot(windows(x, size, stride, dilation), k, 3) for x, k in parts]
    return np.concatenate(maps, 3) + bias


def norm(x, gamma, beta, mean, variance, epsilon=1e-3, training=False):
    """Normalise each channel, with given statistics or, in training, with those of the batch."""
    if training:
        axes = tuple(range(x.ndim - 1))
        mean, variance = x.mean(axis=axes), x.var(axis=axes)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta


def relu(x, slope=0.0, largest=np.inf):
    """ReLU, with a slope for what is negative and a largest number."""
    return np.clip(np.where(x > 0, x, slope * x), None, largest)


def tanh(x):
    """The hyperbolic tangent."""
    return np.tanh(x)


def gelu(x, by_tanh=False):
    """GELU, exact or by the hyperbolic tangent."""
    if by_tanh:
        return x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))) / 2
    return x * (1 + np.vectorize(erf)(x / np.sqrt(2))) / 2


def pooling(x, size=2, stride=2, padding=None, kind="max", count_border=True):
    """Take the largest or the average of each window."""
    fill = np.nan if kind == "max" or not count_border else 0.0
    numbers = windows(bordered(x, (size, size), stride, padding, fill), (size, size), stride)
    return (np.nanmax if kind == "max" else np.nanmean)(numbers, axis=(3, 4))


def global_pooling(x, kind="average"):
    """Take the average or the largest of each map."""
    return x.mean(axis=(1, 2)) if kind == "average" else x.max(axis=(1, 2))


def flatten(x):
    """Make a row of each image."""
    return x.reshape(len(x), -1)


def dense(x, kernel, bias=0.0):
    """A dense layer."""
    return x @ kernel + bias


def softmax(x, axis=-1):
    """Softmax."""
    powers = np.exp(x - x.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def dropout(x, rate=0.0, seed=0):
    """Dropout, on when there is a rate."""
    kept = np.random.RandomState(seed).rand(*x.shape) >= rate
    return np.where(kept, x / (1 - rate), 0)


def add(x, other):
    """Add what an earlier layer gave."""
    return x + other


def run(net, images):
    """Return what each layer gives, in order: {name: array}.

    A layer takes what the one before gave, or "of", the name of another; "other" names a second.
    """
    given = {"input": np.asarray(images, float)}
    for name, layer in net.items():
        options = {k: v for k, v in layer.items() if k not in ("do", "of", "other")}
        taken = [given[layer["of"]] if "of" in layer else list(given.values())[-1]]
        if "other" in layer:
            taken.append(given[layer["other"]])
        given[name] = globals()[layer["do"]](*taken, **options)
    return given


def with_change(net, name, **options):
    """Return a net of which one layer has other arguments. A function gets the old one's value."""
    net = copy.deepcopy(net)
    for key, value in options.items():
        net[name][key] = value(net[name][key]) if callable(value) else value
    return net


def without(net, name):
    """Return a net without a layer."""
    return {key: layer for key, layer in net.items() if key != name}


class Weights:
    """Weights drawn in place of training."""

    def __init__(self, seed):
        self.rng = np.random.RandomState(seed)

    def kernel(self, *shape):
        """Return a kernel; its outputs have a deviation of about 1."""
        return self.rng.normal(0, np.sqrt(2 / np.prod(shape[:-1])), shape)

    def bias(self, count):
        """Return a bias."""
        return self.rng.uniform(-0.5, 0.5, count)

    def norm(self, count, epsilon=1e-3):
        """Return a batch normalisation."""
        uniform = self.rng.uniform
        return {
            "do": "norm",
            "gamma": uniform(0.5, 1.5, count),
            "beta": uniform(-0.5, 0.5, count),
            "mean": uniform(-0.5, 0.5, count),
            "variance": uniform(0.02, 1, count),
            "epsilon": epsilon,
        }


def lenet():
    """One channel, averages, tanh, dense behind dense."""
    w = Weights(1)
    return {
        "c1": {"do": "convolution", "kernel": w.kernel(5, 5, 1, 6), "bias": w.bias(6)},
        "t1": {"do": "tanh"},
        "p1": {"do": "pooling", "kind": "average"},
        "c2": {"do": "convolution", "kernel": w.kernel(5, 5, 6, 16), "bias": w.bias(16)},
        "t2": {"do": "tanh"},
        "p2": {"do": "pooling", "kind": "average"},
        "flatten": {"do": "flatten"},
        "d1": {"do": "dense", "kernel": w.kernel(4 * 4 * 16, 84), "bias": w.bias(84)},
        "t3": {"do": "tanh"},
        "d2": {"do": "dense", "kernel": w.kernel(84, 84), "bias": w.bias(84)},
        "t4": {"do": "tanh"},
        "d3": {"do": "dense", "kernel": w.kernel(84, 10), "bias": w.bias(10)},
    }, w.rng.uniform(0, 1, (16, 28, 28, 1))


def plain():
    """Three channels, odd and even sides, overlapping windows, dropout and a softmax."""
    w = Weights(2)
    return {
        "conv1": {
            "do": "convolution",
            "kernel": w.kernel(3, 3, 3, 8),
            "bias": w.bias(8),
            "padding": "end",
        },
        "relu1": {"do": "relu"},
        "pool1": {"do": "pooling", "size": 3, "stride": 2, "padding": "end"},
        "conv2": {
            "do": "convolution",
            "kernel": w.kernel(3, 3, 8, 8),
            "bias": w.bias(8),
            "padding": "end",
        },
        "relu2": {"do": "relu", "slope": 0.01},
        "pool2": {
            "do": "pooling",
            "size": 3,
            "stride": 1,
            "padding": "end",
            "kind": "average",
            "count_border": False,
        },
        "flatten": {"do": "flatten"},
        "drop": {"do": "dropout"},
        "fc1": {"do": "dense", "kernel": w.kernel(7 * 5 * 8, 20), "bias": w.bias(20)},
        "relu3": {"do": "relu"},
        "fc2": {"do": "dense", "kernel": w.kernel(20, 7), "bias": w.bias(7)},
        "softmax": {"do": "softmax"},
    }, w.rng.uniform(-1, 1, (16, 14, 10, 3))


def mobile():
    """Strides on even sides, batch normalisation, depthwise convolutions, ReLU6, a global mean."""
    w = Weights(3)
    return {
        "stem": {
            "do": "convolution",
            "kernel": w.kernel(3, 3, 3, 8),
            "stride": 2,
            "padding": "end",
        },
        "stem_bn": w.norm(8),
        "stem_relu": {"do": "relu", "largest": 6.0},
        "dw1": {
            "do": "convolution",
            "kernel": w.kernel(3, 3, 1, 16),
            "groups": 8,
            "padding": "end",
        },
        "dw1_bn": w.norm(16),
        "dw1_relu": {"do": "relu", "largest": 6.0},
        "pw1": {"do": "convolution", "kernel": w.kernel(1, 1, 16, 12)},
        "pw1_bn": w.norm(12),
        "pw1_relu": {"do": "relu", "largest": 6.0},
        "pool": {"do": "pooling"},
        "grouped": {
            "do": "convolution",
            "kernel": w.kernel(3, 3, 4, 12),
            "groups": 3,
            "padding": "end",
        },
        "gelu": {"do": "gelu"},
        "mean": {"do": "global_pooling"},
        "head": {"do": "dense", "kernel": w.kernel(12, 9), "bias": w.bias(9)},
    }, w.rng.uniform(-1, 1, (16, 16, 12, 3))


def residual():
    """Two blocks with skip connections, one of them with a convolution of its own."""
    w = Weights(4)
    return {
        "conv": {
            "do": "convolution",
            "kernel": w.kernel(3, 3, 3, 6),
            "bias": w.bias(6),
            "padding": "end",
        },
        "relu": {"do": "relu"},
        "a1": {"do": "convolution", "kernel": w.kernel(3, 3, 6, 6), "padding": "end"},
        "a1_bn": w.norm(6),
        "a1_relu": {"do": "relu"},
        "a2": {"do": "convolution", "kernel": w.kernel(3, 3, 6, 6), "padding": "end"},
        "a2_bn": w.norm(6),
        "a_sum": {"do": "add", "other": "relu"},
        "a_out": {"do": "relu"},
        "b1": {
            "do": "convolution",
            "kernel": w.kernel(3, 3, 6, 10),
            "padding": "end",
            "stride": 2,
        },
        "b1_bn": w.norm(10),
        "b1_relu": {"do": "relu"},
        "b2": {"do": "convolution", "kernel": w.kernel(3, 3, 10, 10), "padding": "end"},
        "b2_bn": w.norm(10),
        "b_skip": {
            "do": "convolution",
            "of": "a_out",
            "kernel": w.kernel(1, 1, 6, 10),
            "stride": 2,
        },
        "b_sum": {"do": "add", "of": "b2_bn", "other": "b_skip"},
        "b_out": {"do": "relu"},
        "pool": {"do": "pooling"},
        "flatten": {"do": "flatten"},
        "fc": {"do": "dense", "kernel": w.kernel(3 * 2 * 10, 5), "bias": w.bias(5)},
    }, w.rng.uniform(-1, 1, (16, 12, 8, 3))


NETS = {"lenet": lenet, "plain": plain, "mobile": mobile, "residual": residual}


def foreign():
    """Return the weights, in the neutral form, and images of the net of snippets/*/lab/layers.py.

    Each framework writes it in its own way: a stem, a block with a skip connection inside another
    module, a depthwise convolution, an average, two dense layers.
    """
    w = Weights(5)

    def norm(name, count):
        arrays = w.norm(count)
        parts = ("gamma", "beta", "mean", "variance")
        return {f"{name}_{part}": arrays[part] for part in parts}

    weights = {
        "stem": w.kernel(3, 3, 3, 8),
        **norm("stem_norm", 8),
        "a": w.kernel(3, 3, 8, 8),
        **norm("a_norm", 8),
        "b": w.kernel(3, 3, 8, 8),
        "b_bias": w.bias(8),
        "depth": w.rng.normal(0, 0.4, (3, 3, 8, 2)),
        **norm("depth_norm", 16),
        "dense1": w.kernel(3, 2, 16, 12),
        "dense1_bias": w.bias(12),
        "dense2": w.kernel(12, 5),
        "dense2_bias": w.bias(5),
    }
    images = w.rng.uniform(-1, 1, (16, 12, 10, 3))
    return {name: np.float32(a) for name, a in weights.items()}, np.float32(images)
