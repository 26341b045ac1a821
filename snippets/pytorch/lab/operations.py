"""What the operators of ONNX are made of, in PyTorch. Channels first."""

import numpy as np
import torch
import torch.nn.functional as F
import vectors

LOWEST = -np.inf
POOLING_DILATES = TRANSPOSED_DILATES = TRANSPOSED_HAS_GROUPS = True
CONVOLUTIONS = {1: F.conv1d, 2: F.conv2d, 3: F.conv3d}
TRANSPOSED = {1: F.conv_transpose1d, 2: F.conv_transpose2d, 3: F.conv_transpose3d}
MAXIMA = {1: F.max_pool1d, 2: F.max_pool2d, 3: F.max_pool3d}

tensor = torch.tensor
transpose = torch.permute
matmul = torch.matmul
relu, sigmoid, tanh, softplus = F.relu, torch.sigmoid, torch.tanh, F.softplus
exp, absolute, power = torch.exp, torch.abs, torch.pow
maximum, minimum = torch.maximum, torch.minimum


def array(y):
    return y.numpy(force=True)


def gradient(function, inputs, weights):
    tensors = [torch.tensor(each, requires_grad=True) for each in inputs]
    total = sum((y * torch.tensor(w)).sum() for y, w in zip(function(*tensors), weights))
    found = torch.autograd.grad(total, tensors, allow_unused=True, materialize_grads=True)
    return [array(each) for each in found]


def ones(shape):
    return torch.ones(shape)


def convolution(x, w, strides, dilations, groups):
    convolve = CONVOLUTIONS[len(strides)]
    return convolve(x, w, stride=strides, dilation=dilations, groups=groups)


def transposed_convolution(x, w, strides, dilations, groups):
    convolve = TRANSPOSED[len(strides)]
    return convolve(x, w, stride=strides, dilation=dilations, groups=groups)


def max_pooling(x, size, strides, dilations):
    return MAXIMA[len(size)](x, size, strides, dilation=dilations)


def average_pooling(x, size, strides, dilations):
    # avg_pool takes no dilation: a depthwise convolution with equal weights is the same
    channels = x.shape[1]
    kernel = torch.full((channels, 1, *size), 1 / float(np.prod(size)))
    return convolution(x, kernel, strides, dilations, channels)


def pad(x, borders, value=0.0):
    return F.pad(x, [n for border in reversed(borders) for n in border], value=value)


def take(x, axis, places):
    return torch.index_select(x, axis, torch.tensor(places, dtype=torch.long))


def concatenate(tensors, axis):
    return torch.cat(tensors, axis)


def reshape(x, shape):
    return x.reshape(shape)


def mean(x, axes):
    return x.mean(axes, keepdim=True)


def largest(x, axes):
    return x.amax(axes, keepdim=True)


def greater(x, number):
    return (x > number).to(x.dtype)


def leaky_relu(x, slope):
    return F.leaky_relu(x, slope)


def gelu(x, is_approximate):
    return F.gelu(x, approximate="tanh" if is_approximate else "none")


def softmax(x, axis):
    return F.softmax(x, axis)


def log_softmax(x, axis):
    return F.log_softmax(x, axis)


vectors.serve(globals())
