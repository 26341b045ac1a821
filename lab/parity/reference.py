"""The ConvNet in NumPy and float64, from the formulas: what the frameworks are measured against.

Images have the shape (batch, height, width, channels). Weights are in the neutral order of
lab/weights.py.
"""

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from lab.inside import common
from lab.parity import optimizers


def patches(x):
    """Return the 3x3 neighbourhood of each place, (batch, height, width, 9 * channels)."""
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


def from_windows(parts):
    """Return what ``common.windows`` took apart, put together again."""
    n, height, width, channels, _ = parts.shape
    parts = parts.reshape(n, height, width, channels, 2, 2).transpose(0, 1, 4, 2, 5, 3)
    return parts.reshape(n, 2 * height, 2 * width, channels)


class ReluMax:
    """ReLU, and the largest of each window.

    ``winners`` says which it is: 0 to 3, or 4 where none is above zero.
    """

    def __init__(self, x, winners=None):
        """winners: those that are to win, or None for the largest."""
        rectified = np.maximum(x, 0)
        self.winners = common.winners(rectified) if winners is None else winners
        parts = common.windows(rectified)
        chosen = np.minimum(self.winners, 3)[..., None].astype(int)
        values = np.take_along_axis(parts, chosen, axis=-1)[..., 0]
        self.y = np.where(self.winners < 4, values, 0)

    def gradient(self, dy):
        return from_windows(dy[..., None] * (self.winners[..., None] == np.arange(4)))


class TanhAverage:
    """tanh, and the mean of each window. It has no winners."""

    winners = None

    def __init__(self, x, winners=None):
        self.tanh = np.tanh(x)
        self.y = common.windows(self.tanh).mean(axis=-1)

    def gradient(self, dy):
        return from_windows(np.repeat(dy[..., None] / 4, 4, axis=-1)) * (1 - self.tanh**2)


@dataclass(frozen=True)
class Inside:
    """What ``forward`` meets on its way, two of each."""

    read: tuple
    """The patches that each convolution reads."""
    convolved: tuple
    """What each convolution gives."""
    stages: tuple
    """What follows each: ReLU and max pooling, or tanh and average pooling."""
    flat: np.ndarray
    """What the dense layer is given."""

    @property
    def winners(self):
        """Which number of each window won, in each pooling."""
        return tuple(stage.winners for stage in self.stages)


def forward(w, images, smooth=False, winners=(None, None)):
    """Return the logits, and what was met inside.

    smooth: the net's twin, with tanh and average pooling
    winners: those that are to win in the two poolings
    """
    Stage = TanhAverage if smooth else ReluMax
    c1, read1 = convolution(images, w["conv1_kernel"], w["conv1_bias"])
    s1 = Stage(c1, winners[0])
    c2, read2 = convolution(s1.y, w["conv2_kernel"], w["conv2_bias"])
    s2 = Stage(c2, winners[1])
    flat = s2.y.reshape(len(images), -1)
    logits = flat @ w["dense_kernel"] + w["dense_bias"]
    return logits, Inside((read1, read2), (c1, c2), (s1, s2), flat)


def mean_loss(logits, labels):
    """Return the mean cross-entropy, and its gradient by the logits."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    logarithms = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    gradient = np.exp(logarithms)
    gradient[rows, labels] -= 1
    return -logarithms[rows, labels].mean(), gradient / len(labels)


def gradients(w, images, labels, smooth=False, winners=(None, None)):
    """Return the mean loss of a batch, its gradients by name, and what ``forward`` met inside."""
    logits, inside = forward(w, images, smooth, winners)
    (read1, read2), (s1, s2) = inside.read, inside.stages
    loss, d_logits = mean_loss(logits, labels)
    d_pooled2 = (d_logits @ w["dense_kernel"].T).reshape(s2.y.shape)
    kernel2, bias2, d_pooled1 = convolution_gradients(
        s2.gradient(d_pooled2), read2, w["conv2_kernel"]
    )
    kernel1, bias1, _ = convolution_gradients(s1.gradient(d_pooled1), read1, w["conv1_kernel"])
    by_name = {
        "conv1_kernel": kernel1,
        "conv1_bias": bias1,
        "conv2_kernel": kernel2,
        "conv2_bias": bias2,
        "dense_kernel": inside.flat.T @ d_logits,
        "dense_bias": d_logits.sum(axis=0),
    }
    return loss, by_name, inside


def train(w, batches, smooth=False):
    """Return the loss at each step of training on (images, labels), with Nesterov's momentum.

    w: the weights at the start, which stay as they are
    """
    w, velocities, losses = dict(w), dict.fromkeys(w, 0.0), []
    for images, labels in batches:
        loss, by_name, _ = gradients(w, images, labels, smooth)
        losses.append(loss)
        for name, gradient in by_name.items():
            w[name], velocities[name] = optimizers.momentum_step(
                w[name], velocities[name], gradient, common.LEARNING_RATE, nesterov=True
            )
    return np.array(losses)
