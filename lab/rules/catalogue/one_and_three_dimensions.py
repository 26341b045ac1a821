"""Rules about signals and volumes: those of images, with one axis fewer or one more.

A signal has the shape (batch, steps, channels), its kernel (steps, in, out); a volume has the depth
before the height.
"""

import numpy as np

from lab.inside.borders import border_at_end
from lab.rules.catalogue.batch_norm import normalised
from lab.rules.images import convolved, largest, mean_of_windows, padded, spread, windows
from lab.rules.rule import Array, Topic, numbers

topic = Topic("one-and-three-dimensions", heading="One and three dimensions")

# Signals: the parts of a setting are pairs, of which a signal has the second.

SIGNAL = {
    "batch": None,
    "side": range(7, 13),
    "channels": (1, 2, 3),
    "filters": None,
    "kernel": (1, 2, 3, 4, 5),
    "stride": (1, 2, 3),
}


def signal_arrays(setting, groups=1):
    steps, kernel = setting["side"][1], setting["kernel"][1]
    channels, filters = setting["channels"], setting["filters"]
    return {
        "x": numbers(setting["batch"], steps, groups * channels),
        "kernel": numbers(kernel, channels, groups * filters),
    }


def products_of_signal(setting):
    return setting["kernel"][1] * setting["channels"]


@topic.rule(
    lambda setting: signal_arrays(setting, setting["groups"]),
    ["groups", "stride"],
    products_of_signal,
    **SIGNAL,
    groups=None,
)
def convolution_1d(framework, x, kernel, groups, stride):
    """A convolution of a signal is that of an image with a height of 1 and a kernel with a height
    of 1, groups and stride included. CNTK writes it so where there are groups."""
    return convolved(x[:, None], kernel[None], (1, stride[1]), groups=groups)[:, 0]


@topic.rule(signal_arrays, ["stride"], products_of_signal, **SIGNAL)
def same_1d(framework, x, kernel, stride):
    """ "Same" of a signal puts its zeros where that of an image does: in Keras and TensorFlow half
    of them before, rounded down. In PyTorch and CNTK write them by hand."""
    border = border_at_end(x.shape[1], len(kernel), stride[1])
    around = padded(x[:, None], [(0, 0), border])
    return convolved(around, kernel[None], (1, stride[1]))[:, 0]


@topic.rule(
    signal_arrays,
    ["dilation"],
    products_of_signal,
    **{**SIGNAL, "stride": (1,)},
    dilation=(1, 2, 3, 4),
)
def causal(framework, x, kernel, dilation):
    """Keras's "causal" puts d (k − 1) zeros before the signal, and none after it. The others write
    them by hand."""
    past = padded(x[:, None], [(0, 0), (dilation[1] * (len(kernel) - 1), 0)])
    return convolved(past, kernel[None], (1, 1), (1, dilation[1]))[:, 0]


def only_signal(setting):
    return {"x": numbers(setting["batch"], setting["side"][1], setting["channels"])}


@topic.rule(
    only_signal,
    ["kernel", "stride"],
    batch=None,
    side=range(7, 13),
    channels=None,
    kernel=(1, 2, 3, 4, 5),
    stride=(1, 2, 3, 4),
)
def pooling_1d(framework, x, kernel, stride):
    """Max and average pooling of a signal are those of an image with a height of 1."""
    window, step = (1, kernel[1]), (1, stride[1])
    pooled = [pool(x[:, None], window, step)[:, 0] for pool in (largest, mean_of_windows)]
    return np.stack(pooled)


@topic.rule(
    lambda setting: signal_arrays({**setting, "channels": setting["filters"]}),
    ["stride"],
    lambda setting: setting["kernel"][1] * setting["filters"],
    **{**SIGNAL, "side": range(1, 9), "channels": (1,)},
)
def transposed_1d(framework, x, kernel, stride):
    """A transposed convolution of a signal is that of an image with a height of 1, also in its
    size: in Keras n s + max(k − s, 0), in PyTorch and CNTK (n − 1) s + k."""
    more = max(stride[1] - len(kernel), 0)
    y = spread(x[:, None], kernel.transpose(0, 2, 1)[None], (1, stride[1]))
    return padded(y, [(0, 0), (0, more)])[:, 0]


@topic.rule(
    lambda setting: {
        **signal_arrays(setting),
        "weights": numbers(
            setting["batch"],
            (setting["side"][1] - setting["kernel"][1]) // setting["stride"][1] + 1,
            setting["filters"],
        ),
    },
    ["stride"],
    lambda setting: 64 * setting["batch"],
    **SIGNAL,
)
def gradient_1d(framework, x, kernel, weights, stride):
    """The gradient of a convolution of a signal, by the signal and by the kernel, of the sum of the
    result times fixed numbers."""
    row, step = weights[:, None], (1, stride[1])
    of_x = spread(row, kernel[None], step)[:, 0]
    of_x = np.pad(of_x, [(0, 0), (0, x.shape[1] - of_x.shape[1]), (0, 0)])
    every = windows(x[:, None], (1, len(kernel)), step)
    of_kernel = np.einsum("bijf,bijchw->wcf", row, every, optimize=True)
    return np.concatenate([of_x.ravel(), of_kernel.ravel()])


# Volumes: the pairs are those of the height and the width.

VOLUME = {
    "batch": (1, 2),
    "surplus": (0, 1, 2, 3),
    "surplus_of_depth": (0, 1, 2),
    "channels": (1, 2),
    "filters": (1, 2, 3),
    "kernel": (1, 2, 3),
    "kernel_of_depth": (1, 2, 3),
    "stride": (1, 2),
    "stride_of_depth": (1, 2),
}
STRIDES = "stride_of_depth", "stride"


def window_of(setting):
    return setting["kernel_of_depth"], *setting["kernel"]


def sides_of(setting):
    more = setting["surplus_of_depth"], *setting["surplus"]
    return [k + surplus for k, surplus in zip(window_of(setting), more, strict=True)]


def volume_arrays(setting, groups=1):
    channels, filters = setting["channels"], setting["filters"]
    return {
        "x": numbers(setting["batch"], *sides_of(setting), groups * channels),
        "kernel": numbers(*window_of(setting), channels, groups * filters),
    }


def products_of_volume(setting):
    return int(np.prod(window_of(setting))) * setting["channels"]


def planes(function, x, kernel, stride):
    """Return what a function makes of the images at each depth of a kernel, (kernel, batch, …)."""
    count = (x.shape[1] - kernel) // stride + 1
    found = []
    for start in range(kernel):
        images = x[:, start : start + (count - 1) * stride + 1 : stride]
        flat = function(images.reshape(-1, *images.shape[2:]), start)
        found.append(flat.reshape(len(x), count, *flat.shape[1:]))
    return np.stack(found)


def convolved_volume(x, kernel, strides, groups=1):
    def convolve(images, start):
        return convolved(images, kernel[start], strides[1:], groups=groups)

    return planes(convolve, x, len(kernel), strides[0]).sum(axis=0)


def spread_volume(x, kernel, strides):
    """Return the whole transposed convolution; kernel: (depth, height, width, out, in)."""
    batch, depth, *image = x.shape
    results = []
    for weights in kernel:
        y = spread(x.reshape(-1, *image), weights, strides[1:])
        results.append(y.reshape(batch, depth, *y.shape[1:]))
    whole = np.zeros((batch, (depth - 1) * strides[0] + len(kernel), *results[0].shape[2:]))
    for start, result in enumerate(results):
        whole[:, start : start + (depth - 1) * strides[0] + 1 : strides[0]] += result
    return whole


@topic.rule(
    lambda setting: volume_arrays(setting, setting["groups"]),
    ["groups", *STRIDES],
    products_of_volume,
    **VOLUME,
    groups=(1, 2),
)
def convolution_3d(framework, x, kernel, groups, stride_of_depth, stride):
    """A convolution of a volume is the sum of those of its images, one for each depth of the
    kernel. TensorFlow and CNTK refuse groups: there, one convolution for each group."""
    y = convolved_volume(x, kernel, (stride_of_depth, *stride), groups)
    framework.check_convolution_3d(x, kernel, y, stride)
    return y


@topic.rule(volume_arrays, STRIDES, products_of_volume, **VOLUME)
def same_3d(framework, x, kernel, stride_of_depth, stride):
    """ "Same" of a volume treats the depth as it treats the height and the width. In PyTorch and
    CNTK write the zeros by hand."""
    strides = stride_of_depth, *stride
    border = map(border_at_end, x.shape[1:4], kernel.shape, strides)
    return convolved_volume(np.pad(x, [(0, 0), *border, (0, 0)]), kernel, strides)


def only_volume(setting):
    return {"x": volume_arrays(setting)["x"]}


@topic.rule(
    only_volume,
    ["kernel_of_depth", "kernel", *STRIDES],
    lambda setting: 32,
    **{name: values for name, values in VOLUME.items() if name != "filters"},
    filters=(1,),
)
def pooling_3d(framework, x, kernel_of_depth, kernel, stride_of_depth, stride):
    """Max pooling of a volume is the maximum, and average pooling the mean, of those of its
    images."""

    def maximum(images, start):
        return largest(images, kernel, stride)

    def mean(images, start):
        return mean_of_windows(images, kernel, stride)

    maxima = planes(maximum, x, kernel_of_depth, stride_of_depth).max(axis=0)
    return np.stack([maxima, planes(mean, x, kernel_of_depth, stride_of_depth).mean(axis=0)])


def transposed_arrays(setting):
    size = [1 + setting["surplus_of_depth"], *(1 + more for more in setting["surplus"])]
    return {
        "x": numbers(setting["batch"], *size, setting["channels"]),
        "kernel": numbers(*window_of(setting), setting["filters"], setting["channels"]),
    }


@topic.rule(transposed_arrays, STRIDES, products_of_volume, **VOLUME)
def transposed_3d(framework, x, kernel, stride_of_depth, stride):
    """A transposed convolution of a volume, with the depth as a third side: in Keras
    n s + max(k − s, 0), in PyTorch and CNTK (n − 1) s + k."""
    strides = stride_of_depth, *stride
    more = [(0, max(s - k, 0)) for k, s in zip(kernel.shape[:3], strides, strict=True)]
    return np.pad(spread_volume(x, kernel, strides), [(0, 0), *more, (0, 0)])


@topic.rule(
    lambda setting: {
        "signal": numbers(setting["batch"], setting["side"][0], setting["channels"]),
        "volume": numbers(setting["batch"], 2, *setting["side"], setting["channels"]),
        "gamma": numbers(setting["channels"]),
        "beta": numbers(setting["channels"]),
        "average": numbers(setting["channels"]),
        "variance": Array((setting["channels"],), "positive"),
    },
    ["epsilon"],
    lambda setting: 64,
    batch=None,
    side=(1, 2, 3, 4),
    channels=(1, 2, 3, 4, 5),
    epsilon=(1e-3, 1e-5),
)
def batch_norm_1d_3d(framework, signal, volume, gamma, beta, average, variance, epsilon):
    """Batch normalisation has one mean and one variance for each channel of a signal or of a
    volume, as of an image."""
    both = [normalised(x, gamma, beta, average, variance, epsilon) for x in (signal, volume)]
    return np.concatenate([y.ravel() for y in both])
