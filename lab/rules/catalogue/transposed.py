"""Rules about transposed convolutions with groups, sizes of one's own, and their gradients."""

import numpy as np

from lab.inside.borders import border_of_output_padding
from lab.rules.catalogue.more_convolutions import TRANSPOSED, transposed_arrays
from lab.rules.catalogue.padding import products
from lab.rules.images import convolved, padded, spread, windows
from lab.rules.rule import Topic, numbers

topic = Topic("transposed", heading="Convolution")

# Whole results, to which a stride above the kernel adds no rows: that is the rule "transposed".
WHOLE = {**TRANSPOSED, "kernel": (3, 4, 5, 7), "stride": (1, 2, 3)}
BELOW_STRIDE = (0, 1, 2)  # rows; a number that is not below the stride is lowered to it


def group_arrays(setting):
    groups = setting["groups"]
    return {
        "x": numbers(setting["batch"], *setting["side"], groups * setting["channels"]),
        "kernel": numbers(*setting["kernel"], setting["filters"], groups * setting["channels"]),
    }


@topic.rule(
    group_arrays, ["groups", "stride"], products, **{**WHOLE, "side": range(1, 6)}, groups=None
)
def transposed_groups(framework, x, kernel, groups, stride):
    """A transposed convolution with groups is one transposed convolution for each group of
    channels, with its part of the kernel; the maps are joined in order. Keras and CNTK write it
    so, and so does TensorFlow, which has groups with oneDNN only."""
    parts = zip(np.split(x, groups, axis=3), np.split(kernel, groups, axis=3), strict=True)
    return np.concatenate([spread(*part, stride) for part in parts], axis=3)


@topic.rule(
    group_arrays,
    ["groups", "stride"],
    products,
    **{**WHOLE, "side": range(1, 6)},
    groups=(2, 3),
)
def transposed_groups_by_shape(framework, x, kernel, groups, stride):
    """With oneDNN, TensorFlow computes groups where the shape has all maps; without it, it
    refuses."""
    framework.check_transposed_groups()
    return transposed_groups(framework, x, kernel, groups, stride)


def lowered(extra, stride):
    return [min(extra, s - 1) for s in stride]


@topic.rule(transposed_arrays, ["stride", "extra"], products, **WHOLE, extra=BELOW_STRIDE)
def transposed_given_size(framework, x, kernel, stride, extra):
    """Without padding, `output_padding` in Keras and PyTorch, and a larger shape in TensorFlow and
    CNTK, add rows of zeros after the whole result, fewer than the stride."""
    return padded(spread(x, kernel, stride), [(0, more) for more in lowered(extra, stride)])


@topic.rule(
    transposed_arrays,
    ["stride", "padding", "extra"],
    products,
    **{**WHOLE, "side": range(2, 9)},
    padding=(0, 1),
    extra=BELOW_STRIDE,
)
def transposed_list(framework, x, kernel, stride, padding, extra):
    """PyTorch's padding p with `output_padding` q is TensorFlow's list `[p, p]` with the size
    (n − 1) s + k − 2p + q. In Keras and CNTK cut p rows off the start, and keep as many."""
    more = lowered(extra, stride)
    border = [(-p, q - p) for p, q in zip(padding, more, strict=True)]
    return padded(spread(x, kernel, stride), border)


@topic.rule(
    transposed_arrays,
    ["stride", "extra"],
    products,
    **{**WHOLE, "side": range(2, 9)},
    extra=BELOW_STRIDE,
)
def transposed_same_output_padding(framework, x, kernel, stride, extra):
    """Keras's "same" with `output_padding` q makes (n − 1) s + k − 2 (k // 2) + q rows. Of the
    whole result it cuts `max(2 * (k // 2) - q, 0) // 2` rows at the start. The others cut by
    hand. With an even kernel and no `output_padding`, Keras on TensorFlow refuses."""
    more = lowered(extra, stride)
    framework.check_output_padding_of_same(kernel.shape[:2], more)
    border = list(map(border_of_output_padding, kernel.shape[:2], more))
    return padded(spread(x, kernel, stride), border)


def gradient_arrays(setting):
    sides = zip(setting["side"], setting["kernel"], setting["stride"], strict=True)
    sizes = [(n - 1) * s + k for n, k, s in sides]
    return {
        **transposed_arrays(setting),
        "weights": numbers(setting["batch"], *sizes, setting["filters"]),
    }


@topic.rule(
    gradient_arrays,
    ["stride"],
    lambda setting: 64 * setting["batch"] * setting["channels"],
    **{**WHOLE, "side": range(1, 6)},
)
def transposed_gradient(framework, x, kernel, weights, stride):
    """The gradient of a transposed convolution by its image is the convolution with the same
    kernel and stride; by the kernel, each number is the sum of the image times what its products
    were added to. Of the sum of the result times fixed numbers, first the one, then the other."""
    of_image = convolved(weights, kernel, stride)
    framework.check_convolution(weights, of_image, stride)
    every = windows(weights, kernel.shape[:2], stride)
    of_kernel = np.einsum("bijc,bijfhw->hwfc", x, every, optimize=True)
    return np.concatenate([of_image.ravel(), of_kernel.ravel()])
