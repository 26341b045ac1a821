"""The ConvNet once more, in NumPy and float64, written from the formulas: what the four frameworks are measured against.

Images have the shape (batch, height, width, channels). Weights are in the neutral order of lab/weights.py.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from lab.inside import common


def patches(x):
    """Return the 3x3 neighbourhood of each place, with a border of zeros, as (batch, height, width, 9 * channels)."""
    windows = sliding_window_view(np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0))), (3, 3), axis=(1, 2))
    return windows.transpose(0, 1, 2, 4, 5, 3).reshape(*x.shape[:3], -1)


def convolution(x, kernel, bias):
    """Return a 3x3 convolution with "same" padding, and the patches that it read."""
    read = patches(x)
    return read @ kernel.reshape(-1, kernel.shape[-1]) + bias, read


def convolution_gradients(dy, read, kernel):
    """Return the gradients of a convolution's kernel, bias and input, from that of its output."""
    flat = dy.reshape(-1, dy.shape[-1])
    dx, _ = convolution(dy, kernel[::-1, ::-1].swapaxes(2, 3), 0)
    return (read.reshape(-1, read.shape[-1]).T @ flat).reshape(kernel.shape), flat.sum(axis=0), dx


def windows(x):
    """Return the 2x2 windows of x as (batch, height / 2, width / 2, channels, 4)."""
    n, height, width, channels = x.shape
    x = x.reshape(n, height // 2, 2, width // 2, 2, channels).transpose(0, 1, 3, 5, 2, 4)
    return x.reshape(n, height // 2, width // 2, channels, 4)


def from_windows(parts):
    """Return what ``windows`` took apart, put together again."""
    n, height, width, channels, _ = parts.shape
    return (
        parts.reshape(n, height, width, channels, 2, 2)
        .transpose(0, 1, 4, 2, 5, 3)
        .reshape(n, 2 * height, 2 * width, channels)
    )


class ReluMax:
    """ReLU, and the largest of each window. ``winners`` says which it is: 0 to 3, or 4 where none is above zero."""

    def __init__(self, x, winners=None):
        parts = windows(np.maximum(x, 0))
        self.winners = common.winners(np.maximum(x, 0)) if winners is None else winners
        self.y = (
            parts.max(axis=-1)
            if winners is None
            else np.where(
                winners < 4,
                np.take_along_axis(parts, np.minimum(winners, 3)[..., None].astype(int), axis=-1)[
                    ..., 0
                ],
                0,
            )
        )

    def gradient(self, dy):
        return from_windows(dy[..., None] * (self.winners[..., None] == np.arange(4)))


class TanhAverage:
    """tanh, and the mean of each window."""

    def __init__(self, x, winners=None):
        self.tanh = np.tanh(x)
        self.y = windows(self.tanh).mean(axis=-1)

    def gradient(self, dy):
        return from_windows(np.repeat(dy[..., None] / 4, 4, axis=-1)) * (1 - self.tanh**2)


STAGES = {"relu_max": ReluMax, "tanh_average": TanhAverage}


def forward(w, images, net="relu_max", winners=(None, None)):
    """Return the logits, and all that ``backward`` needs. ``winners`` may dictate those of the two poolings."""
    c1, read1 = convolution(images, w["conv1_kernel"], w["conv1_bias"])
    s1 = STAGES[net](c1, winners[0])
    c2, read2 = convolution(s1.y, w["conv2_kernel"], w["conv2_bias"])
    s2 = STAGES[net](c2, winners[1])
    flat = s2.y.reshape(len(images), -1)
    return flat @ w["dense_kernel"] + w["dense_bias"], (read1, s1, read2, c2, s2, flat)


def loss_of(logits, labels):
    """Return the mean cross-entropy, and its gradient by the logits."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    logarithms = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    gradient = np.exp(logarithms)
    gradient[rows, labels] -= 1
    return -logarithms[rows, labels].mean(), gradient / len(labels)


def gradients(w, images, labels, net="relu_max", winners=(None, None)):
    """Return the mean loss of a batch, its gradients as {name: array}, and what ``forward`` gave beside the logits."""
    logits, inside = forward(w, images, net, winners)
    read1, s1, read2, _, s2, flat = inside
    loss, d = loss_of(logits, labels)
    found = {"dense_kernel": flat.T @ d, "dense_bias": d.sum(axis=0)}
    d = s2.gradient((d @ w["dense_kernel"].T).reshape(s2.y.shape))
    found["conv2_kernel"], found["conv2_bias"], d = convolution_gradients(
        d, read2, w["conv2_kernel"]
    )
    found["conv1_kernel"], found["conv1_bias"], _ = convolution_gradients(
        s1.gradient(d), read1, w["conv1_kernel"]
    )
    return loss, found, inside


def train(w, batches, net="relu_max"):
    """Train weights in place on (images, labels), with Nesterov's momentum as the frameworks do. Return the loss at each step."""
    velocity, losses = {name: 0 for name in w}, []
    for images, labels in batches:
        loss, found, _ = gradients(w, images, labels, net)
        losses.append(loss)
        for name in w:
            velocity[name] = 0.9 * velocity[name] + found[name]
            w[name] -= 0.05 * (found[name] + 0.9 * velocity[name])
    return np.array(losses)
