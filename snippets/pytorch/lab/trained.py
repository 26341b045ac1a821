"""Nets that others trained, layer by layer, each module with its arrays from the neutral form."""

import torch
import trained_nets
from torch import nn
from torch.nn import functional as F


def with_arrays(module, **arrays):
    """Return a module in evaluation mode with given arrays, by their names in its state dict."""
    module.load_state_dict({name: torch.tensor(a) for name, a in arrays.items()}, strict=False)
    return module.eval()


def bordered(x, padding, size, strides, value=0.0):
    """Return maps with a border."""
    (top, bottom), (left, right) = trained_nets.border(padding, x.shape[2:], size, strides)
    return F.pad(x, (left, right, top, bottom), value=value)


def convolution(x, kernel, bias=None, strides=1, padding="valid", groups=1):
    """Convolve. kernel: (height, width, in / groups, out)"""
    height, width, inputs, outputs = kernel.shape
    size, has_bias = (height, width), bias is not None
    stride = trained_nets.pair(strides)
    module = nn.Conv2d(inputs * groups, outputs, size, stride, groups=groups, bias=has_bias)
    arrays = {"bias": bias} if has_bias else {}
    with_arrays(module, weight=kernel.transpose(3, 2, 0, 1), **arrays)
    return module(bordered(x, padding, size, strides))


def depthwise(x, kernel, strides=1, padding="valid"):
    """Convolve each channel by itself. kernel: (height, width, in, multiplier)"""
    height, width, inputs, multiplier = kernel.shape
    kernel = kernel.reshape(height, width, 1, inputs * multiplier)
    return convolution(x, kernel, strides=strides, padding=padding, groups=inputs)


def norm(x, gamma, beta, mean, variance, epsilon):
    """Normalise with running statistics."""
    arrays = {"weight": gamma, "bias": beta, "running_mean": mean, "running_var": variance}
    return with_arrays(nn.BatchNorm2d(len(gamma), eps=epsilon), **arrays)(x)


def prelu(x, slope):
    """PReLU with a slope for each channel."""
    return with_arrays(nn.PReLU(len(slope)), weight=slope)(x)


def max_pooling(x, size, strides, padding="valid"):
    """Take the largest of each window."""
    x = bordered(x, padding, trained_nets.pair(size), strides, -torch.inf)
    return F.max_pool2d(x, size, strides)


def dense(x, kernel, bias):
    """A dense layer. kernel: (height, width, channel, out) after maps, (in, out) after another"""
    if kernel.ndim == 4:
        kernel = kernel.transpose(2, 0, 1, 3).reshape(-1, kernel.shape[3])
    module = nn.Linear(*kernel.shape)
    return with_arrays(module, weight=kernel.T, bias=bias)(x.flatten(1))


def gated(x, gate):
    """Multiply each map by one number."""
    return x * gate[:, :, None, None]


def crop(x, border):
    """Add rows of zeros, or take rows away where their number is negative."""
    return bordered(x, border, 1, 1)


FUNCTIONS = {
    "add": torch.add,
    "concatenate": lambda *maps: torch.cat(maps, 1),
    "convolution": convolution,
    "crop": crop,
    "dense": dense,
    "depthwise": depthwise,
    "gated": gated,
    "global_average": lambda x: x.mean((2, 3)),
    "hard_sigmoid": lambda x, slope: torch.clamp(slope * x + 0.5, 0, 1),
    "hard_swish": F.hardswish,
    "max_pooling": max_pooling,
    "norm": norm,
    "prelu": prelu,
    "relu": F.relu,
    "sigmoid": torch.sigmoid,
    "softmax": lambda x: torch.softmax(x, 1),
}


def begin(images):
    """Return a batch as the nets take it."""
    return torch.tensor(images.transpose(0, 3, 1, 2))


def end(made, first, images):
    """Return outputs as arrays, channels last."""
    arrays = {name: y.numpy(force=True) for name, y in made.items()}
    return {name: a.transpose(0, 2, 3, 1) if a.ndim == 4 else a for name, a in arrays.items()}


trained_nets.everything(FUNCTIONS, begin, end)
