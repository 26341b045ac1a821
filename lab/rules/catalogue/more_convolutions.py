"""Rules about dilated, grouped, depthwise and transposed convolutions."""

from lab.inside.borders import (
    border_at_end,
    border_at_start,
    border_of_transposed_same,
    size_of_transposed,
)
from lab.rules.catalogue.padding import CONVOLUTION, convolution_arrays, products
from lab.rules.images import border_of, convolved, convolved_by_channel, padded, spread
from lab.rules.rule import Topic, numbers

topic = Topic("more-convolutions", heading="Convolution")


@topic.rule(convolution_arrays, ["stride", "dilation"], products, **CONVOLUTION, dilation=None)
def dilation(framework, x, kernel, stride, dilation):
    """A kernel of k with a dilation of d reaches over d (k − 1) + 1 rows. Keras refuses a dilation
    together with a stride, and CNTK on a CPU refuses any."""
    framework.check_dilation(x.shape[1:3], kernel.shape[:2], stride, dilation)
    y = convolved(x, kernel, stride, dilation)
    framework.check_convolution(x, y, stride)
    return y


@topic.rule(
    convolution_arrays, ["dilation"], products, **{**CONVOLUTION, "stride": (1,)}, dilation=None
)
def dilated_same(framework, x, kernel, dilation):
    """ "Same" with a dilation and a stride of 1: d (k − 1) zeros in all, half of them before,
    rounded down."""
    sizes, size = x.shape[1:3], kernel.shape[:2]
    framework.check_dilated_same(sizes, size, dilation)
    border = []
    for n, k, d in zip(sizes, size, dilation, strict=True):
        border.append(border_at_end(n, k, 1, d))
    return convolved(padded(x, border), kernel, (1, 1), dilation)


def group_arrays(setting):
    groups = setting["groups"]
    return {
        "x": numbers(setting["batch"], *setting["side"], groups * setting["channels"]),
        "kernel": numbers(*setting["kernel"], setting["channels"], groups * setting["filters"]),
    }


@topic.rule(group_arrays, ["groups", "stride"], products, **CONVOLUTION, groups=None)
def groups(framework, x, kernel, groups, stride):
    """Each group of filters reads a group of channels, in order."""
    framework.check_kernel(x.shape[1:3], kernel.shape[:2], stride)
    y = convolved(x, kernel, stride, groups=groups)
    framework.check_convolution(x, y, stride)
    return y


def depthwise_arrays(setting):
    return {
        "x": numbers(setting["batch"], *setting["side"], setting["channels"]),
        "kernel": numbers(*setting["kernel"], setting["channels"], setting["multiplier"]),
    }


@topic.rule(
    depthwise_arrays,
    ["stride"],
    products,
    batch=None,
    side=None,
    channels=None,
    multiplier=None,
    kernel=None,
    stride=None,
)
def depthwise(framework, x, kernel, stride):
    """A depthwise kernel (h, w, in, m) is, in PyTorch and CNTK, one of (in · m, 1, h, w) with as
    many groups as channels: `kernel.transpose(2, 3, 0, 1).reshape(in * m, 1, h, w)`."""
    framework.check_depthwise(x.shape[1:3], kernel.shape[:2], stride)
    y = convolved_by_channel(x, kernel, stride)
    framework.check_convolution(x, y, stride)
    return y


def separable_arrays(setting):
    mix = numbers(setting["channels"] * setting["multiplier"], setting["filters"])
    return {**depthwise_arrays(setting), "mix": mix}


@topic.rule(
    separable_arrays,
    ["stride"],
    lambda setting: products(setting) * setting["channels"] * setting["multiplier"],
    batch=None,
    side=range(5, 13),
    channels=None,
    multiplier=None,
    filters=None,
    kernel=(1, 2, 3, 4, 5),
    stride=(1,),
)
def separable(framework, x, kernel, mix, stride):
    """A separable convolution is a depthwise one, and a 1 × 1 convolution of its result."""
    return convolved_by_channel(x, kernel, stride) @ mix


# Transposed convolutions

TRANSPOSED = {**CONVOLUTION, "side": range(1, 9)}


def transposed_arrays(setting):
    return {
        "x": numbers(setting["batch"], *setting["side"], setting["channels"]),
        "kernel": numbers(*setting["kernel"], setting["filters"], setting["channels"]),
    }


@topic.rule(transposed_arrays, ["stride"], products, **TRANSPOSED)
def transposed(framework, x, kernel, stride):
    """A transposed convolution without padding makes (n − 1) s + k rows of n in PyTorch and CNTK.
    In Keras, and so in TensorFlow with Keras's shape, it makes (n − 1) s + max(k, s): where the
    stride is the larger one, rows of zeros follow, which PyTorch's `output_padding` of
    max(s − k, 0) adds too."""
    more = [(0, max(s - k, 0)) for k, s in zip(kernel.shape[:2], stride, strict=True)]
    return padded(spread(x, kernel, stride), more)


@topic.rule(transposed_arrays, ["stride"], products, **TRANSPOSED)
def transposed_same(framework, x, kernel, stride):
    """ "Same" makes n s rows: of the whole result, `(k - s) // 2` rows are cut at the start, and
    the rest at the end. In PyTorch and CNTK, cut them by hand."""
    sides = zip(kernel.shape[:2], stride, strict=True)
    return padded(spread(x, kernel, stride), [border_of_transposed_same(*side) for side in sides])


def even_arrays(setting):
    sides = zip(setting["stride"], setting["surplus"], strict=True)
    return transposed_arrays({**setting, "kernel": [s + surplus for s, surplus in sides]})


@topic.rule(
    even_arrays,
    ["stride"],
    lambda setting: 64 * setting["channels"],
    batch=None,
    side=range(1, 9),
    channels=None,
    filters=None,
    stride=None,
    surplus=(0, 2, 4),
)
def transposed_same_even(framework, x, kernel, stride):
    """Where k − s is even and not negative, the "same" of Keras and TensorFlow is PyTorch's
    padding = (k − s) / 2."""
    return transposed_same(framework, x, kernel, stride)


@topic.rule(transposed_arrays, ["stride", "more"], products, **TRANSPOSED, more=(0, 1, 2, 3))
def transposed_as_cntk(framework, x, kernel, stride, more):
    """CNTK's `pad=True` makes (n − 1) s + 1 rows, or m that are given, up to n s. Of the whole
    result it cuts `(k - 1) // 2 - (m - 1) % s // 2` rows at the start. A kernel larger than m is
    refused. The others cut by hand."""
    sides = zip(x.shape[1:3], stride, more, strict=True)
    sizes = [size_of_transposed(*side) for side in sides]
    framework.check_border_at_start(sizes, kernel.shape[:2], stride)
    border = border_of(border_at_start, sizes, kernel.shape, stride)
    cut = [(-before, -after) for before, after in border]
    return padded(spread(x, kernel, stride), cut)


@topic.rule(
    transposed_arrays,
    ["stride", "padding", "dilation", "extra"],
    products,
    **{**TRANSPOSED, "side": range(3, 9)},
    padding=(0, 1),
    dilation=None,
    extra=(0, 1, 2),
)
def transposed_padding(framework, x, kernel, stride, padding, dilation, extra):
    """PyTorch's padding p cuts p rows at both ends, and `output_padding` adds to the end again:
    (n − 1) s − 2p + d (k − 1) + 1 and that. `output_padding` must be smaller than the stride or
    the dilation. The others put d − 1 zeros between the weights of the kernel, and cut by hand."""
    framework.check_output_padding(extra, stride, dilation)
    return padded(spread(x, kernel, stride, dilation), [(-p, extra - p) for p in padding])
