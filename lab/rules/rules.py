"""The rules: what each says, in words and in NumPy and float64, and the settings that it is tried on.

The numbers lie channels last, kernels as (height, width, in, out). A rule raises Refusal, with words of the message, where a
framework is to refuse. Where the frameworks are to differ, the rule looks at ``framework``.
"""

from dataclasses import dataclass
from itertools import product
from math import erf

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

ALL = "keras", "pytorch", "tensorflow", "cntk"
LABELS = dict(zip(ALL, ("Keras", "PyTorch", "TensorFlow", "CNTK")))
POOL_SIZE = 100_003
SETTINGS = 1000

# The values that each part of a setting takes. A part in PAIRS is two numbers, for the height and for the width.
VALUES = {
    "batch": (1, 2, 3),
    "channels": (1, 2, 3, 4),
    "filters": (1, 2, 3),
    "groups": (1, 2, 3),
    "multiplier": (1, 2, 3),
    "side": tuple(range(1, 13)),
    "kernel": (1, 2, 3, 4, 5, 7),
    "stride": (1, 2, 3, 4),
    "dilation": (1, 2, 3),
    "padding": (0, 1, 2, 3),
}
PAIRS = "side", "kernel", "stride", "dilation", "padding", "surplus", "more"
RULES = {}


class Refusal(Exception):
    """The framework is to refuse. The text is part of what it says."""


class Fault(Exception):
    """A fault of the framework, which the page of faults shows: it gives an array that means nothing, the process dies, or it says this."""


@dataclass(frozen=True)
class Rule:
    """A rule: ``values`` of the parts of its settings, the shapes of its ``arrays``, the parts that are ``arguments``."""

    name: str
    topic: str
    page: str
    words: str
    expected: object
    values: dict
    arrays: object
    arguments: tuple
    terms: object

    def settings(self, count=SETTINGS):
        """Return settings, the same at every call. The product of the values of one side is gone through first, mixed."""
        random = np.random.RandomState(sum(map(ord, self.name)))
        pairs = [name for name in self.values if name in PAIRS]
        grid = list(product(*(self.values[name] for name in pairs)))
        total = max(count, SETTINGS)  # so that the first hundred are the same in a short run
        orders = [
            np.concatenate([random.permutation(len(grid)) for _ in range(-(-total // len(grid)))])
            for _ in range(2)
        ]
        found, seen = [], set()
        for number in range(total):
            both = list(zip(*(grid[order[number]] for order in orders)))
            parts = {
                name: list(both[pairs.index(name)])
                if name in pairs
                else values[random.randint(len(values))]
                for name, values in self.values.items()
            }
            parts["offset"] = int(random.randint(POOL_SIZE))
            found.append(parts)
        return found[:count]

    def smaller(self, parts):
        """Yield the settings that have one number less large than ``parts`` has, the smallest first."""
        for name, values in self.values.items():
            if name in PAIRS:
                for side in (0, 1):
                    for value in sorted(v for v in values if v < parts[name][side]):
                        yield {
                            **parts,
                            name: [
                                value if i == side else old for i, old in enumerate(parts[name])
                            ],
                        }
            elif not isinstance(parts[name], str):
                for value in sorted(v for v in values if v < parts[name]):
                    yield {**parts, name: value}

    def job(self, parts):
        """Return a setting as worker.py wants it."""
        offset, fields = parts["offset"], {}
        for name, shape in self.arrays(parts).items():
            shape, kind = shape if isinstance(shape, tuple) else (shape, "number")
            fields[name] = {"shape": list(shape), "offset": offset, "kind": kind}
            offset += int(np.prod(shape)) + 1
        return {
            "rule": self.name,
            "arguments": {name: parts[name] for name in self.arguments},
            "arrays": fields,
        }

    def bound(self, parts, expected):
        """Return how far a number may be from the expected ones: float32's rounding, for so many terms."""
        largest = float(np.abs(expected).max()) if expected.size else 0.0
        return 2.0**-22 * (self.terms(parts) + 8) * max(1.0, largest)


def rule(topic, page, arrays, arguments=(), terms=lambda s: 8, **values):
    """Register a rule. Its docstring is what the page says. ``values=None`` takes those of VALUES."""

    def register(function):
        chosen = {name: VALUES[name] if value is None else value for name, value in values.items()}
        RULES[function.__name__] = Rule(
            function.__name__,
            topic,
            page,
            " ".join(function.__doc__.split()),
            function,
            chosen,
            arrays,
            tuple(arguments),
            terms,
        )
        return function

    return register


# ---- windows


def up(n, d):
    return -(-n // d)


def windows(x, kernel, stride, dilation=(1, 1)):
    """Return the windows of images, (batch, rows, columns, channels, height, width)."""
    reach = [(k - 1) * d + 1 for k, d in zip(kernel, dilation)]
    if any(n < k for n, k in zip(x.shape[1:3], reach)):
        return np.zeros(
            (
                x.shape[0],
                *(max((n - k) // s + 1, 0) for n, k, s in zip(x.shape[1:3], reach, stride)),
                x.shape[3],
                *kernel,
            )
        )
    found = sliding_window_view(x, reach, axis=(1, 2))
    return found[:, :: stride[0], :: stride[1], :, :: dilation[0], :: dilation[1]]


def padded(x, borders, value=0.0):
    """Return images with rows and columns added; a negative number takes away."""
    for axis, (before, after) in enumerate(borders, 1):
        cut = [slice(None)] * x.ndim
        cut[axis] = slice(max(-before, 0), x.shape[axis] - max(-after, 0))
        width = [(0, 0)] * x.ndim
        width[axis] = max(before, 0), max(after, 0)
        x = np.pad(x[tuple(cut)], width, constant_values=value)
    return x


def convolved(x, kernel, stride=(1, 1), dilation=(1, 1), groups=1):
    """Return the cross-correlation, with no border."""
    found = windows(x, kernel.shape[:2], stride, dilation)
    parts = zip(np.split(found, groups, axis=3), np.split(kernel, groups, axis=3))
    return np.concatenate(
        [np.einsum("bijchw,hwcf->bijf", part, k, optimize=True) for part, k in parts], axis=3
    )


def sound(framework, y, x, stride):
    """Return a convolution, or raise Fault where Keras and TensorFlow get it wrong: see "a map of one column" on the page of faults."""
    if (
        framework in ("keras", "tensorflow")
        and x.shape[0] > 1 == x.shape[3]
        and stride[0] == 1 < stride[1]
        and y.shape[2] == 1 < y.shape[1]
    ):
        raise Fault
    return y


def end(n, k, s, d=1):
    """The border of "same" in Keras and TensorFlow: before, after."""
    total = max((up(n, s) - 1) * s + (k - 1) * d + 1 - n, 0)
    return total // 2, total - total // 2


def start(n, k, s):
    """The border of CNTK's pad=True: before, after."""
    before = (k - 1) // 2 - (n - 1) % s // 2
    return before, (up(n, s) - 1) * s + k - n - before


def begins_behind(sizes, kernel, stride):
    """Raise Fault where the only window of a side begins behind its first row and ends with its last one: see "mkl err" on the page."""
    for n, k, s in zip(sizes, kernel, stride):
        if k > 1 and up(n, s) == 1 and start(n, k, s)[0] < 0 == start(n, k, s)[1]:
            raise Fault("mkl err (-127)")


def borders(of, x, kernel, stride, dilation=(1, 1)):
    """Return the borders of an image, ``of`` being ``end`` or ``start``."""
    more = (dilation,) if of is end else ()
    return [of(*numbers) for numbers in zip(x.shape[1:3], kernel, stride, *more)]


def conv_arrays(s):
    return {
        "x": [s["batch"], *s["side"], s["channels"]],
        "kernel": [*s["kernel"], s["channels"], s["filters"]],
    }


def products(s):
    return s["kernel"][0] * s["kernel"][1] * s.get("channels", 1)


CONVOLUTION = "layers/convolution.md"
MORE = "layers/more-convolutions.md"
POOLING = "layers/pooling.md"
DENSE = "layers/dense.md"
CONV = dict(batch=None, side=None, channels=None, filters=None, kernel=None, stride=None)
LARGER = "kernel dim"  # in "Convolution operation requires that kernel dim 5 <= input dim 4."


@rule("convolution", CONVOLUTION, conv_arrays, ["stride"], products, **CONV)
def same(framework, x, kernel, stride):
    """Each framework's own "same". Keras and TensorFlow put half of the zeros before, rounded down, and the rest after. CNTK begins with
    `(k - 1) // 2 - (n - 1) % s // 2` rows, and refuses a kernel larger than the image. PyTorch does as Keras at a stride of 1, and refuses
    any other."""
    size = kernel.shape[:2]
    if framework == "pytorch" and max(stride) > 1:
        raise Refusal("padding='same' is not supported for strided convolutions")
    if framework == "cntk" and (size[0] > x.shape[1] or size[1] > x.shape[2]):
        raise Refusal(LARGER)
    if framework == "cntk":
        begins_behind(x.shape[1:3], size, stride)
    return sound(
        framework,
        convolved(
            padded(x, borders(start if framework == "cntk" else end, x, size, stride)),
            kernel,
            stride,
        ),
        x,
        stride,
    )


@rule("convolution", CONVOLUTION, conv_arrays, ["stride"], products, **CONV)
def same_as_keras(framework, x, kernel, stride):
    """What PyTorch and CNTK write for the "same" of Keras and TensorFlow: the zeros by hand, max((⌈n / s⌉ − 1) s + k − n, 0) in all, half
    of them before, rounded down; then no padding."""
    return sound(
        framework,
        convolved(padded(x, borders(end, x, kernel.shape[:2], stride)), kernel, stride),
        x,
        stride,
    )


@rule("convolution", CONVOLUTION, conv_arrays, ["stride"], products, **CONV)
def same_as_cntk(framework, x, kernel, stride):
    """What Keras, PyTorch and TensorFlow write for CNTK's `pad=True`: `(k - 1) // 2 - (n - 1) % s // 2` rows before, taken away where that is
    negative; after, what the last window needs."""
    size = kernel.shape[:2]
    if framework == "cntk" and (size[0] > x.shape[1] or size[1] > x.shape[2]):
        raise Refusal(LARGER)
    if framework == "cntk":
        begins_behind(x.shape[1:3], size, stride)
    return sound(
        framework, convolved(padded(x, borders(start, x, size, stride)), kernel, stride), x, stride
    )


@rule(
    "convolution",
    CONVOLUTION,
    conv_arrays,
    ["stride"],
    products,
    **{**CONV, "kernel": (1, 3, 5, 7), "stride": (1, 2)},
)
def half_padding(framework, x, kernel, stride):
    """With an odd kernel and a stride of 1 or 2, CNTK's `pad=True` is PyTorch's `padding=k // 2`, and k // 2 zeros on all sides in the
    others."""
    size = kernel.shape[:2]
    if framework == "cntk" and (size[0] > x.shape[1] or size[1] > x.shape[2]):
        raise Refusal(LARGER)
    return sound(
        framework, convolved(padded(x, [(k // 2, k // 2) for k in size]), kernel, stride), x, stride
    )


def too_large(framework, shape, size, stride=(1, 1), kind="conv"):
    """Raise what comes of a window that is larger than what it slides over. ``kind`` is "conv", "max" or "average".

    TensorFlow rounds (n − k + s) / s towards zero. Where that is 0, its convolutions give what lies in memory, its max pooling dies, and
    its average pooling gives an empty array.
    """
    if size[0] <= shape[0] and size[1] <= shape[1]:
        return
    rounded = [int((n - k + s) / s) for n, k, s in zip(shape, size, stride)]
    if (framework == "tensorflow" or (framework == "keras" and kind != "conv")) and min(
        rounded
    ) >= 0:
        if kind == "average":
            return
        raise Fault
    raise Refusal(TOO_LARGE[framework, kind == "conv"])


TOO_LARGE = {
    ("keras", True): "ValueError: Computed output size would be",
    ("pytorch", True): "RuntimeError: Calculated padded input size per channel",
    ("tensorflow", True): "InvalidArgumentError",
    ("cntk", True): LARGER,
    ("keras", False): "InvalidArgumentError",
    ("pytorch", False): "RuntimeError",
    ("tensorflow", False): "InvalidArgumentError",
    ("cntk", False): LARGER,
}


@rule(
    "convolution", CONVOLUTION, conv_arrays, ["stride", "padding"], products, **CONV, padding=None
)
def zeros_around(framework, x, kernel, stride, padding):
    """With p zeros on each side, a side of n becomes ⌊(n + 2p − k) / s⌋ + 1. A kernel larger than what it slides over is refused."""
    x = padded(x, [(p, p) for p in padding])
    too_large(framework, x.shape[1:3], kernel.shape[:2], stride)
    return sound(framework, convolved(x, kernel, stride), x, stride)


@rule("convolution", MORE, conv_arrays, ["stride", "dilation"], products, **CONV, dilation=None)
def dilation(framework, x, kernel, stride, dilation):
    """A kernel of k with a dilation of d reaches over d (k − 1) + 1 rows. Keras refuses a dilation together with a stride, and CNTK on a
    CPU refuses any."""
    if framework == "keras" and max(stride) > 1 and max(dilation) > 1:
        raise Refusal("`strides > 1` not supported in conjunction with `dilation_rate > 1`")
    if framework == "cntk":
        too_large(framework, x.shape[1:3], kernel.shape[:2])
        if max(dilation) > 1:
            raise Refusal("Dilated convolution on CPU is not yet implemented")
    too_large(
        framework, x.shape[1:3], [(k - 1) * d + 1 for k, d in zip(kernel.shape, dilation)], stride
    )
    return sound(framework, convolved(x, kernel, stride, dilation), x, stride)


@rule(
    "convolution",
    MORE,
    conv_arrays,
    ["dilation"],
    products,
    **{**CONV, "stride": (1,)},
    dilation=None,
)
def dilated_same(framework, x, kernel, dilation):
    """ "Same" with a dilation and a stride of 1: d (k − 1) zeros in all, half of them before, rounded down."""
    size = kernel.shape[:2]
    if framework == "cntk":
        too_large(framework, x.shape[1:3], size)
        if max(dilation) > 1:
            raise Refusal("Dilated convolution on CPU is not yet implemented")
    return sound(
        framework,
        convolved(padded(x, borders(end, x, size, (1, 1), dilation)), kernel, (1, 1), dilation),
        x,
        (1, 1),
    )


def group_arrays(s):
    return {
        "x": [s["batch"], *s["side"], s["groups"] * s["channels"]],
        "kernel": [*s["kernel"], s["channels"], s["groups"] * s["filters"]],
    }


@rule("convolution", MORE, group_arrays, ["groups", "stride"], products, **CONV, groups=None)
def groups(framework, x, kernel, groups, stride):
    """Each group of filters reads a group of channels, in order."""
    too_large(framework, x.shape[1:3], kernel.shape[:2], stride)
    return sound(framework, convolved(x, kernel, stride, groups=groups), x, stride)


def depthwise_arrays(s):
    return {
        "x": [s["batch"], *s["side"], s["channels"]],
        "kernel": [*s["kernel"], s["channels"], s["multiplier"]],
    }


@rule(
    "convolution",
    MORE,
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
    """A depthwise kernel (h, w, in, m) is, in PyTorch and CNTK, one of (in · m, 1, h, w) with as many groups as channels:
    `kernel.transpose(2, 3, 0, 1).reshape(in * m, 1, h, w)`."""
    too_large(framework, x.shape[1:3], kernel.shape[:2], stride)
    found = np.einsum("bijchw,hwcm->bijcm", windows(x, kernel.shape[:2], stride), kernel)
    return sound(
        framework, found.reshape(*found.shape[:3], kernel.shape[2] * kernel.shape[3]), x, stride
    )


def separable_arrays(s):
    return {**depthwise_arrays(s), "mix": [s["channels"] * s["multiplier"], s["filters"]]}


@rule(
    "convolution",
    MORE,
    separable_arrays,
    ["stride"],
    lambda s: products(s) * s["channels"] * s["multiplier"],
    batch=None,
    side=tuple(range(5, 13)),
    channels=None,
    multiplier=None,
    filters=None,
    kernel=(1, 2, 3, 4, 5),
    stride=(1,),
)
def separable(framework, x, kernel, mix, stride):
    """A separable convolution is a depthwise one, and a 1 × 1 convolution of its result."""
    found = np.einsum("bijchw,hwcm->bijcm", windows(x, kernel.shape[:2], stride), kernel)
    return found.reshape(*found.shape[:3], kernel.shape[2] * kernel.shape[3]) @ mix


# ---- transposed


def transposed_arrays(s):
    return {
        "x": [s["batch"], *s["side"], s["channels"]],
        "kernel": [*s["kernel"], s["filters"], s["channels"]],
    }


def whole(x, kernel, stride, dilation=(1, 1)):
    """Return the whole transposed convolution, of (n − 1) s + d (k − 1) + 1 rows."""
    batch, rows, columns, _ = x.shape
    reach = [(k - 1) * d + 1 for k, d in zip(kernel.shape, dilation)]
    y = np.zeros(
        (
            batch,
            (rows - 1) * stride[0] + reach[0],
            (columns - 1) * stride[1] + reach[1],
            kernel.shape[2],
        )
    )
    for i in range(kernel.shape[0]):
        for j in range(kernel.shape[1]):
            a, b = i * dilation[0], j * dilation[1]
            y[
                :,
                a : a + (rows - 1) * stride[0] + 1 : stride[0],
                b : b + (columns - 1) * stride[1] + 1 : stride[1],
            ] += np.einsum("bijc,fc->bijf", x, kernel[i, j])
    return y


TRANSPOSED = dict(
    batch=None, side=tuple(range(1, 9)), channels=None, filters=None, kernel=None, stride=None
)


@rule("convolution", MORE, transposed_arrays, ["stride"], products, **TRANSPOSED)
def transposed(framework, x, kernel, stride):
    """A transposed convolution without padding makes (n − 1) s + k rows of n in PyTorch and CNTK. In Keras, and so in TensorFlow with
    Keras's shape, it makes (n − 1) s + max(k, s): where the stride is the larger one, rows of zeros follow, which PyTorch's
    `output_padding` of max(s − k, 0) adds too."""
    return padded(
        whole(x, kernel, stride), [(0, max(s - k, 0)) for k, s in zip(kernel.shape, stride)]
    )


@rule("convolution", MORE, transposed_arrays, ["stride"], products, **TRANSPOSED)
def transposed_same(framework, x, kernel, stride):
    """ "Same" makes n s rows: of the whole result, `(k - s) // 2` rows are cut at the start, and the rest at the end. In PyTorch and CNTK, cut
    them by hand."""
    cuts = [
        (-(max(k - s, 0) // 2), -(k - s - max(k - s, 0) // 2)) for k, s in zip(kernel.shape, stride)
    ]
    return padded(whole(x, kernel, stride), cuts)


@rule(
    "convolution",
    MORE,
    lambda s: transposed_arrays(
        {**s, "kernel": [a + b for a, b in zip(s["stride"], s["surplus"])]}
    ),
    ["stride"],
    lambda s: 64 * s["channels"],
    batch=None,
    side=tuple(range(1, 9)),
    channels=None,
    filters=None,
    stride=None,
    surplus=(0, 2, 4),
)
def transposed_same_even(framework, x, kernel, stride):
    """Where k − s is even and not negative, the "same" of Keras and TensorFlow is PyTorch's padding = (k − s) / 2."""
    return transposed_same(framework, x, kernel, stride)


@rule(
    "convolution",
    MORE,
    transposed_arrays,
    ["stride", "more"],
    products,
    **TRANSPOSED,
    more=(0, 1, 2, 3),
)
def transposed_as_cntk(framework, x, kernel, stride, more):
    """CNTK's `pad=True` makes (n − 1) s + 1 rows, or m that are given, up to n s. Of the whole result it cuts `(k - 1) // 2 - (m - 1) % s // 2`
    rows at the start. A kernel larger than m is refused. The others cut by hand."""
    cuts, sizes = [], []
    for n, k, s, extra in zip(x.shape[1:3], kernel.shape, stride, more):
        sizes.append((n - 1) * s + 1 + min(extra, s - 1))
        before = start(sizes[-1], k, s)[0]
        cuts.append((-before, sizes[-1] + before - ((n - 1) * s + k)))
    if framework == "cntk":
        too_large(framework, sizes, kernel.shape[:2])
        begins_behind(sizes, kernel.shape, stride)
    return padded(whole(x, kernel, stride), cuts)


@rule(
    "convolution",
    MORE,
    transposed_arrays,
    ["stride", "padding", "dilation", "extra"],
    products,
    **{**TRANSPOSED, "side": tuple(range(3, 9))},
    padding=(0, 1),
    dilation=None,
    extra=(0, 1, 2),
)
def transposed_padding(framework, x, kernel, stride, padding, dilation, extra):
    """PyTorch's padding p cuts p rows at both ends, and `output_padding` adds to the end again: (n − 1) s − 2p + d (k − 1) + 1 and that.
    `output_padding` must be smaller than the stride or the dilation."""
    if any(extra >= max(s, d) for s, d in zip(stride, dilation)):
        raise Refusal("output padding must be smaller than either stride or dilation")
    y = whole(x, kernel, stride, dilation)
    return padded(y, [(-p, extra - p) for p in padding])


# ---- pooling


def pool_arrays(s):
    return {"x": [s["batch"], *s["side"], s["channels"]]}


def area(s):
    return s["kernel"][0] * s["kernel"][1]


POOL = dict(batch=None, side=None, channels=None, kernel=None, stride=None)


def largest(x, kernel, stride):
    return windows(x, kernel, stride).max(axis=(4, 5), initial=-np.inf)


def mean(x, kernel, stride, border, counted):
    """Return the mean of windows. ``counted`` has a 1 for each number that counts."""
    ones = padded(np.ones_like(x) if counted is None else counted, border)
    return windows(padded(x, border), kernel, stride).sum(axis=(4, 5)) / windows(
        ones, kernel, stride
    ).sum(axis=(4, 5))


@rule("pooling", POOLING, pool_arrays, ["kernel", "stride"], area, **POOL)
def max_pooling(framework, x, kernel, stride):
    """Without a border, a side of n becomes ⌊(n − k) / s⌋ + 1, and what fills no window is dropped. A window larger than the image is
    refused."""
    too_large(framework, x.shape[1:3], kernel, stride, "max")
    return largest(x, kernel, stride)


@rule("pooling", POOLING, pool_arrays, ["kernel", "stride"], area, **POOL)
def average_pooling(framework, x, kernel, stride):
    """The mean of each window, in the same shape. Where no window fits, Keras and TensorFlow give an empty result or refuse."""
    too_large(framework, x.shape[1:3], kernel, stride, "average")
    return windows(x, kernel, stride).mean(axis=(4, 5))


def own_border(framework, x, kernel, stride):
    """Return the border that a framework's own word makes: PyTorch's is k // 2 on both sides."""
    if framework == "pytorch":
        return [(k // 2, k // 2) for k in kernel]
    return borders(start if framework == "cntk" else end, x, kernel, stride)


@rule("pooling", POOLING, pool_arrays, ["kernel", "stride"], area, **POOL)
def max_border(framework, x, kernel, stride):
    """Each framework's own border for max pooling: "same" in Keras and TensorFlow, `pad=True` in CNTK, `padding=k // 2` in PyTorch. It lies
    where that of the convolution lies, and it never wins."""
    if framework == "cntk":
        too_large(framework, x.shape[1:3], kernel)
    return largest(padded(x, own_border(framework, x, kernel, stride), -np.inf), kernel, stride)


@rule("pooling", POOLING, pool_arrays, ["kernel", "stride"], area, **POOL)
def max_same_as_keras(framework, x, kernel, stride):
    """What PyTorch and CNTK write for Keras's and TensorFlow's "same": a border by hand, of minus infinity or a very small number."""
    return largest(padded(x, borders(end, x, kernel, stride), -np.inf), kernel, stride)


@rule("pooling", POOLING, pool_arrays, ["kernel", "stride"], area, **POOL)
def average_border(framework, x, kernel, stride):
    """With its own border, average pooling divides by what the window covers of the image in Keras, TensorFlow and CNTK, and by the whole
    window in PyTorch."""
    if framework == "cntk":
        too_large(framework, x.shape[1:3], kernel)
    border = own_border(framework, x, kernel, stride)
    counted = np.ones_like(padded(x, border)) if framework == "pytorch" else None
    if counted is not None:
        return windows(padded(x, border), kernel, stride).mean(axis=(4, 5))
    return mean(x, kernel, stride, border, None)


@rule("pooling", POOLING, pool_arrays, ["kernel", "stride"], area, **POOL)
def average_same_as_keras(framework, x, kernel, stride):
    """What PyTorch and CNTK write for the "same" average of Keras and TensorFlow: zeros by hand, and the mean of the image over the mean
    of an image of ones."""
    return mean(x, kernel, stride, borders(end, x, kernel, stride), None)


@rule("pooling", POOLING, pool_arrays, ["kernel", "stride"], area, **POOL)
def average_counts(framework, x, kernel, stride):
    """PyTorch with `count_include_pad=False` does as the others do, and CNTK with `include_pad=True` as PyTorch does, each with its own
    border. Keras and TensorFlow take zeros by hand."""
    if framework == "cntk":
        too_large(framework, x.shape[1:3], kernel)
    border = own_border(framework, x, kernel, stride)
    if framework == "pytorch":
        return mean(x, kernel, stride, border, None)
    return windows(padded(x, border), kernel, stride).mean(axis=(4, 5))


def ceil_size(n, k, s, p):
    """Return PyTorch's side with ceil_mode: no window begins behind the image and its first border."""
    size = up(n + 2 * p - k, s) + 1
    return size - 1 if (size - 1) * s >= n + p else size


def ceil_borders(framework, x, kernel, stride):
    """Return the rows that ceil_mode adds. Raises Refusal where a window is too large."""
    if framework == "cntk":
        too_large(framework, x.shape[1:3], kernel)
        if any(up(n - k, s) * s >= n for n, k, s in zip(x.shape[1:3], kernel, stride)):
            raise Fault
    sizes = [ceil_size(n, k, s, 0) for n, k, s in zip(x.shape[1:3], kernel, stride)]
    if min(sizes) < 1:
        raise Refusal(
            "no window fits"
            if framework in ("keras", "tensorflow")
            else TOO_LARGE[framework, False]
        )
    return [
        (0, (size - 1) * s + k - n) for size, n, k, s in zip(sizes, x.shape[1:3], kernel, stride)
    ]


@rule("pooling", POOLING, pool_arrays, ["kernel", "stride"], area, **POOL)
def ceil_mode(framework, x, kernel, stride):
    """With PyTorch's `ceil_mode=True` a side of n becomes ⌈(n − k) / s⌉ + 1, less one where the last window would begin behind the image.
    CNTK's `ceil_out_dim=True` keeps that window, which is a fault. Keras and TensorFlow take PyTorch's rows by hand."""
    return largest(padded(x, ceil_borders(framework, x, kernel, stride), -np.inf), kernel, stride)


@rule("pooling", POOLING, pool_arrays, ["kernel", "stride"], area, **POOL)
def ceil_mode_average(framework, x, kernel, stride):
    """The mean with `ceil_mode=True`, or `ceil_out_dim=True`, counts what the window covers of the image, and not what it lacks."""
    return mean(x, kernel, stride, ceil_borders(framework, x, kernel, stride), None)


@rule(
    "pooling",
    POOLING,
    pool_arrays,
    ["largest"],
    lambda s: s["side"][0] * s["side"][1],
    batch=None,
    side=None,
    channels=(1, 2, 3, 4, 5, 6, 7),
    largest=(0, 1),
)
def global_pooling(framework, x, largest):
    """Global pooling gives a number for each channel, in the shape (batch, channels) once the sides of 1 are dropped."""
    return x.max(axis=(1, 2)) if largest else x.mean(axis=(1, 2))


# ---- dense


def dense_arrays(s):
    return {
        "x": [s["batch"], *s["side"], s["channels"]],
        "rows": [s["side"][0] * s["side"][1] * s["channels"], s["units"]],
    }


DENSE_VALUES = dict(batch=None, side=tuple(range(1, 9)), channels=None, units=(1, 2, 3, 4, 5))


def inputs(s):
    return s["side"][0] * s["side"][1] * s["channels"]


@rule("dense", DENSE, dense_arrays, [], inputs, **DENSE_VALUES)
def dense_rows(framework, x, rows):
    """A weight from Keras or TensorFlow, its rows in the order height, width, channel, after the flatten of each framework: unfolded, put
    into the order channel, height, width in PyTorch and CNTK, and folded again."""
    return x.reshape(len(x), -1) @ rows


@rule("dense", DENSE, dense_arrays, [], inputs, **DENSE_VALUES)
def dense_rows_back(framework, x, rows):
    """A weight from PyTorch or CNTK, its rows in the order channel, height, width, taken by all four the other way round."""
    return x.transpose(0, 3, 1, 2).reshape(len(x), -1) @ rows


# ---- batch norm

NORM = "layers/batch-norm.md"
NORM_VALUES = dict(
    steps=(1, 2, 3, 4),
    batch=None,
    side=(1, 2, 3, 4),
    channels=(1, 2, 3, 4, 5),
    share=(0.5, 0.1, 0.01),
    epsilon=(1e-3, 1e-5),
)


def norm_arrays(s):
    return {"x": [s["steps"], s["batch"], *s["side"], s["channels"]]}


def samples(s):
    return s["steps"] * s["batch"] * s["side"][0] * s["side"][1]


@rule(
    "batch norm",
    NORM,
    norm_arrays,
    ["share"],
    samples,
    **{name: NORM_VALUES[name] for name in NORM_VALUES if name != "epsilon"},
)
def running_statistics(framework, x, share):
    """The running mean and variance take a share of each batch's: 1 − momentum in Keras, momentum in PyTorch, 1 − e^(−samples / T) in CNTK,
    whose first batch counts whole. In Keras and PyTorch they begin as 0 and 1. The variance is the biased one in Keras, the unbiased one in PyTorch and CNTK.
    PyTorch refuses a batch of one number per channel, and CNTK's variance becomes NaN with it."""
    average, variance = np.zeros(x.shape[-1]), np.ones(x.shape[-1])
    count = x[0, ..., 0].size
    if framework == "pytorch" and count == 1:
        raise Refusal("Expected more than 1 value per channel when training")
    for number, batch in enumerate(x):
        part = 1.0 if framework == "cntk" and number == 0 else share
        found = batch.var(axis=(0, 1, 2))
        if framework in ("pytorch", "cntk"):
            found = found * (count / (count - 1) if count > 1 else np.nan)
        average += part * (batch.mean(axis=(0, 1, 2)) - average)
        variance += part * (found - variance)
    return np.stack([average, variance])


def trained_arrays(s):
    return {
        "x": [s["batch"], *s["side"], s["channels"]],
        "gamma": [s["channels"]],
        "beta": [s["channels"]],
    }


@rule(
    "batch norm",
    NORM,
    trained_arrays,
    ["epsilon"],
    lambda s: 256 + s["batch"] * s["side"][0] * s["side"][1],
    batch=(2, 3, 4),
    side=(1, 2, 3, 4),
    channels=(1, 2, 3, 4, 5),
    epsilon=(1e-3, 1e-5),
)
def batch_norm_training(framework, x, gamma, beta, epsilon):
    """In training, each channel of a batch is normalised with the batch's own mean and biased variance, in all four."""
    average, variance = x.mean(axis=(0, 1, 2)), x.var(axis=(0, 1, 2))
    return gamma * (x - average) / np.sqrt(variance + epsilon) + beta


def ported_arrays(s):
    channels = (s["channels"],)
    return {
        "x": [s["batch"], *s["side"], s["channels"]],
        "gamma": list(channels),
        "beta": list(channels),
        "average": list(channels),
        "variance": (channels, "small" if s["small"] else "positive"),
    }


@rule(
    "batch norm",
    NORM,
    ported_arrays,
    ["epsilon"],
    lambda s: 64,
    batch=None,
    side=(1, 2, 3, 4),
    channels=(1, 2, 3, 4, 5),
    small=(0, 1),
    epsilon=(1e-3, 1e-5),
)
def batch_norm_evaluation(framework, x, gamma, beta, average, variance, epsilon):
    """In evaluation, γ (x − mean) / √(variance + ε) + β, with the same ε given to all four."""
    return gamma * (x - average) / np.sqrt(variance + epsilon) + beta


# ---- optimisers

OPTIMIZERS = "differences/optimizers.md"


def steps_arrays(s):
    steps, weights = s["steps"], s["weights"]
    return {"start": [weights], "gradients": [steps, weights], "rates": ((steps,), "rate")}


STEPS = dict(steps=(1, 2, 3, 4, 6), weights=(1, 2, 3, 7))
MOMENTUM = dict(**STEPS, momentum=(0.0, 0.5, 0.9, 0.99), nesterov=(0, 1))


def many(s):
    return 16 * s["steps"]


@rule("optimisers", OPTIMIZERS, steps_arrays, [], many, **STEPS)
def sgd(framework, start, gradients, rates):
    """w −= lr g, in all four, with a rate that changes at each step."""
    return start - (rates[:, None] * gradients).sum(axis=0)


def velocity(start, gradients, rates, momentum, nesterov, inside):
    """Momentum with the rate ``inside`` the velocity, as in Keras and CNTK, or outside, as in PyTorch."""
    w, v = start.copy(), np.zeros_like(start)
    for g, rate in zip(gradients, rates):
        if inside:
            v = momentum * v - rate * g
            w += momentum * v - rate * g if nesterov else v
        else:
            v = momentum * v + g
            w -= rate * (g + momentum * v if nesterov else v)
    return w


@rule("optimisers", OPTIMIZERS, steps_arrays, ["momentum", "nesterov"], many, **MOMENTUM)
def momentum(framework, start, gradients, rates, momentum, nesterov):
    """Momentum, and Nesterov's, with a rate that changes at each step. PyTorch: v = μ v + g, w −= lr v (Nesterov: lr (g + μ v)). Keras, and
    CNTK with `unit_gain=False`: v = μ v − lr g, w += v (Nesterov: μ v − lr g)."""
    return velocity(start, gradients, rates, momentum, nesterov, inside=framework != "pytorch")


@rule("optimisers", OPTIMIZERS, steps_arrays, ["momentum", "nesterov"], many, **MOMENTUM)
def momentum_constant_rate(framework, start, gradients, rates, momentum, nesterov):
    """As long as the rate stays, the two forms of momentum are one."""
    return velocity(
        start, gradients, np.full(len(rates), rates[0]), momentum, nesterov, inside=True
    )


@rule("optimisers", OPTIMIZERS, steps_arrays, ["momentum", "nesterov"], many, **MOMENTUM)
def momentum_as_keras(framework, start, gradients, rates, momentum, nesterov):
    """What PyTorch writes for the momentum of Keras and CNTK: at each change of the rate, its buffer times the old rate over the new."""
    return velocity(start, gradients, rates, momentum, nesterov, inside=True)


@rule("optimisers", OPTIMIZERS, steps_arrays, ["momentum", "nesterov"], many, **MOMENTUM)
def momentum_as_pytorch(framework, start, gradients, rates, momentum, nesterov):
    """What Keras writes for the momentum of PyTorch: at each change of the rate, its velocity times the new rate over the old."""
    return velocity(start, gradients, rates, momentum, nesterov, inside=False)


@rule("optimisers", OPTIMIZERS, steps_arrays, ["momentum", "nesterov"], many, **MOMENTUM)
def unit_gain(framework, start, gradients, rates, momentum, nesterov):
    """CNTK's default, `unit_gain=True`, multiplies the gradient by 1 − μ: v = μ v − lr (1 − μ) g. The others take lr (1 − μ) for the rate."""
    return velocity(
        start, gradients, rates * (1 - momentum), momentum, nesterov, inside=framework != "pytorch"
    )


def sample_arrays(s):
    return {
        "start": [s["weights"]],
        "gradients": [s["steps"], s["batch"], s["weights"]],
        "rates": ((s["steps"],), "rate"),
    }


@rule(
    "optimisers",
    OPTIMIZERS,
    sample_arrays,
    ["unit"],
    many,
    **STEPS,
    batch=(1, 2, 3, 5),
    unit=(0, 1, 2, 8),
)
def cntk_rates(framework, start, gradients, rates, unit):
    """CNTK's rate belongs to the mean of the gradients of a batch; as a rate per sample, to their sum; with `minibatch_size=m`, to their sum
    over m."""
    size = unit or gradients.shape[1]
    return start - (rates[:, None] * gradients.sum(axis=1) / size).sum(axis=0)


@rule(
    "optimisers",
    OPTIMIZERS,
    steps_arrays,
    ["beta_1", "beta_2", "epsilon"],
    lambda s: 4096 * s["steps"],
    **STEPS,
    beta_1=(0.9, 0.5),
    beta_2=(0.999, 0.9),
    epsilon=(1e-7, 1e-3),
)
def adam(framework, start, gradients, rates, beta_1, beta_2, epsilon):
    """Adam: m and v are running means of g and g². PyTorch: lr m̂ / (√v̂ + ε), both corrected. Keras: lr √(1 − β₂ᵗ) / (1 − β₁ᵗ) m / (√v + ε),
    so that its ε weighs more. CNTK: as Keras."""
    w, m, v = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for t, (g, rate) in enumerate(zip(gradients, rates), 1):
        m += (1 - beta_1) * (g - m)
        v += (1 - beta_2) * (g * g - v)
        scale = np.sqrt(1 - beta_2**t)
        w -= (
            rate
            * m
            / (1 - beta_1**t)
            / (np.sqrt(v) / scale + epsilon / (1 if framework == "pytorch" else scale))
        )
    return w


@rule(
    "optimisers",
    OPTIMIZERS,
    steps_arrays,
    ["rho", "epsilon"],
    lambda s: 4096 * s["steps"],
    **STEPS,
    rho=(0.9, 0.99),
    epsilon=(1e-7, 1e-3),
)
def rmsprop(framework, start, gradients, rates, rho, epsilon):
    """RMSprop: v is a running mean of g². Keras: lr g / √(v + ε). PyTorch: lr g / (√v + ε)."""
    w, v = start.copy(), np.zeros_like(start)
    for g, rate in zip(gradients, rates):
        v = rho * v + (1 - rho) * g * g
        w -= rate * g / (np.sqrt(v) + epsilon if framework == "pytorch" else np.sqrt(v + epsilon))
    return w


# ---- losses

LOSS = dict(batch=(1, 2, 3, 4), classes=(1, 2, 3, 5, 10), scale=(1, 10, 1000))


def loss_arrays(s):
    return {
        "logits": [s["batch"], s["classes"]],
        "labels": ((s["batch"],), f"label {s['classes']}"),
    }


def log_softmax(z):
    z = z - z.max(axis=-1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=-1, keepdims=True))


@rule(
    "losses",
    DENSE,
    lambda s: {"logits": loss_arrays(s)["logits"]},
    ["scale"],
    lambda s: 8 + s["classes"],
    **LOSS,
)
def softmax(framework, logits, scale):
    """Softmax over the last axis, without overflow at logits of ±3000."""
    return np.exp(log_softmax(logits * scale))


@rule("losses", DENSE, loss_arrays, ["scale"], lambda s: 8 + s["classes"] + 3 * s["scale"], **LOSS)
def cross_entropy(framework, logits, labels, scale):
    """The cross-entropy from logits, of each sample: log Σ eᶻ − z of the right class, without overflow."""
    return -log_softmax(logits * scale)[np.arange(len(labels)), labels]


@rule("losses", DENSE, loss_arrays, ["scale"], lambda s: 8 + s["classes"] + 3 * s["scale"], **LOSS)
def softmax_twice(framework, logits, labels, scale):
    """A cross-entropy from logits that is given shares takes them for logits, in all four."""
    return -log_softmax(np.exp(log_softmax(logits * scale)))[np.arange(len(labels)), labels]


@rule("losses", DENSE, loss_arrays, ["scale"], lambda s: 8 + s["classes"] + 3 * s["scale"], **LOSS)
def cross_entropy_mean(framework, logits, labels, scale):
    """The mean of the losses of a batch is what Keras and PyTorch give by default, and what TensorFlow and CNTK give with a mean."""
    return -log_softmax(logits * scale)[np.arange(len(labels)), labels].mean()


@rule(
    "losses",
    DENSE,
    loss_arrays,
    ["scale"],
    lambda s: 64 + s["classes"],
    **{**LOSS, "classes": (2, 3, 5, 10)},
)
def cross_entropy_from_shares(framework, logits, labels, scale):
    """From shares, the negative logarithm of the right one. Keras first cuts the shares at 10⁻⁷, so that its loss is never above 16.12;
    CNTK's logarithm of 0 is −85.1."""
    shares = np.exp(log_softmax(logits * scale))[np.arange(len(labels)), labels]
    if framework == "keras":
        shares = np.clip(shares, 1e-7, 1 - 1e-7)
    if framework == "cntk":
        shares = np.maximum(shares, np.exp(-85.1))
    with np.errstate(divide="ignore"):
        return -np.log(shares.astype(np.float32).astype(np.float64))


# ---- activations

ACTIVATIONS = "layers/activations.md"
LEAKY = {"keras": 0.3, "pytorch": 0.01, "tensorflow": 0.2, "cntk": 0.01}
SELU = 1.0507009873554805, 1.6732632423543772


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


CURVES = {
    "relu": lambda x: np.maximum(x, 0),
    "relu6": lambda x: np.clip(x, 0, 6),
    "sigmoid": sigmoid,
    "tanh": np.tanh,
    "softplus": lambda x: np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0),
    "softsign": lambda x: x / (1 + np.abs(x)),
    "elu": lambda x: np.where(x > 0, x, np.expm1(np.minimum(x, 0))),
    "silu": lambda x: x * sigmoid(x),
    "selu": lambda x: SELU[0] * np.where(x > 0, x, SELU[1] * np.expm1(np.minimum(x, 0))),
    "gelu_tanh": lambda x: 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))),
    "hard_sigmoid": lambda x: np.clip(x / 6 + 0.5, 0, 1),
}
POINTS = dict(count=(1, 2, 3, 5, 8, 17), scale=(1, 3, 20))


@rule(
    "activations",
    ACTIVATIONS,
    lambda s: {"x": [s["count"]]},
    ["name", "scale"],
    lambda s: 24,
    name=tuple(CURVES),
    **POINTS,
)
def activation(framework, x, name, scale):
    """ReLU, ReLU6, sigmoid, tanh, softplus, softsign, ELU, SELU, SiLU, the approximation of GELU with tanh, and the hard sigmoid, each
    by its formula."""
    return CURVES[name](x * scale)


@rule("activations", ACTIVATIONS, lambda s: {"x": [s["count"]]}, ["scale"], lambda s: 24, **POINTS)
def gelu(framework, x, scale):
    """GELU, x Φ(x), is exact by default in PyTorch, TensorFlow and `keras.activations`. CNTK has none."""
    x = x * scale
    return x * 0.5 * (1 + np.vectorize(erf)(x / 2**0.5))


@rule("activations", ACTIVATIONS, lambda s: {"x": [s["count"]]}, ["scale"], **POINTS)
def leaky_relu(framework, x, scale):
    """Below zero, the leaky ReLU multiplies by 0.3 in Keras's layer, 0.2 in TensorFlow, and 0.01 in PyTorch and CNTK."""
    return np.where(x > 0, x, LEAKY[framework] * x) * scale


@rule(
    "activations",
    ACTIVATIONS,
    lambda s: {"x": [s["count"]]},
    ["slope", "scale"],
    slope=(0.0, 0.01, 0.2, 0.3, 0.5),
    **POINTS,
)
def leaky_relu_slope(framework, x, slope, scale):
    """With the slope given, all four are the same."""
    return np.where(x > 0, x, slope * x) * scale
