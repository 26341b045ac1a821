"""Compare what the layers of two nets gave, name the first that differs, and guess why.

    python compare_layers.py right.npz wrong.npz

The files are those of record(): named arrays, in the order of computation, each (batch, height,
width, channel) or (batch, number). The first file is of the net that you trust. Needs NumPy only.
"""

import sys
from math import erf, inf

import numpy as np

ROUNDING = 2e-5  # of float32, in parts of a layer's typical number
GROWTH = 30  # from one layer to the next, rounding may grow by so much
SECTIONS = {  # what may be wrong: how it is said, and where this site explains it
    "not finite": ("there is nan or inf in it", "layers/batch-norm/#a-batch-of-one"),
    "pixels": (
        "the pixels have another range: divided by 255 once, twice or not, or another mean",
        "differences/batches/#pixels-scaled-twice-or-not-at-all",
    ),
    "layout": ("the axes are in another order", "tensor-layouts/#images-in-the-wrong-order"),
    "reshape": ("a reshape stands where a transposition should", "tensor-layouts/#convert"),
    "channels": (
        "the channels are in another order",
        "layers/more-convolutions/#depthwise-kernels",
    ),
    "samples": ("the images are in another order", "differences/batches/#who-shuffles"),
    "mirrored": ("the maps are mirrored", "layers/convolution/#the-kernel-is-not-turned"),
    "moved": ("the same numbers stand in another order", "tensor-layouts/#convert"),
    "scaled": ("all numbers are multiplied by the same number", "layers/dropout/#the-wrong-switch"),
    "dropout": ("dropout is on", "layers/dropout/#what-a-bare-call-does"),
    "softmax": (
        "softmax is in one net only, or twice, or along another axis",
        "layers/dense/#softmax-twice",
    ),
    "activation": (
        "an activation is missing, or there is one too many",
        "layers/activations/#an-activation-for-all-layers",
    ),
    "slope": (
        "negative numbers have another slope",
        "layers/activations/#the-slope-of-leaky-relu",
    ),
    "another activation": (
        "the activation is another one, or another version of it",
        "layers/activations/#gelu-in-two-versions",
    ),
    "average": (
        "the average counts the zeros of the border in one net only",
        "layers/pooling/#the-average-at-the-border",
    ),
    "border": ("only the border differs: look at the padding", "layers/padding/#in-short"),
    "bias": ("a constant is added to each channel: the bias", "porting/#the-neutral-form"),
    "epsilon": ("batch normalisation has another epsilon", "layers/batch-norm/#another-epsilon"),
    "statistics": (
        "batch normalisation has other numbers: training mode, or its arrays were swapped",
        "layers/batch-norm/#the-mode-of-a-bare-call",
    ),
    "skip": ("something else is added, or in one net only: the skip connection", "porting/#traps"),
    "shifted": ("the map is shifted", "layers/padding/#where-same-puts-its-zeros"),
    "no padding": ("one of the nets is not padded", "layers/padding/#cntks-function-pads"),
    "stride": ("the stride is another one", "layers/pooling/#no-stride-given"),
    "last row": (
        "a last row or column is left out in one net only",
        "layers/pooling/#sides-that-the-window-does-not-divide",
    ),
    "size": ("the maps have another size", "layers/convolution/#shape-and-parameters"),
    "pooling": ("one takes the largest, the other the average", "layers/pooling/#the-average"),
    "windows": (
        "the windows of the pooling stand elsewhere",
        "layers/pooling/#same-with-a-stride-of-2",
    ),
    "padding": (
        "the zeros of the padding are on the other side",
        "layers/padding/#where-same-puts-its-zeros",
    ),
    "kernel transposed": ("height and width of the kernel are swapped", "porting/#in-short"),
    "kernel turned": ("the kernel is turned", "layers/convolution/#the-kernel-is-not-turned"),
    "kernel": ("the kernel's numbers are in another order", "porting/#the-neutral-form"),
    "groups": (
        "the kernel's numbers are in another order of channels or groups",
        "porting/#depthwise-like-any-other",
    ),
    "rows": ("the rows of the dense kernel are in the other order", "porting/#rows-forgotten"),
    "weights": (
        "the weights are others: of another layer, or a square kernel was not turned",
        "porting/#arrays-by-position",
    ),
    "precision": ("less precise arithmetic, such as float16", "convnet/results/"),
    "shape": ("the arrays cannot be laid beside one another", "porting/#what-a-good-test-needs"),
}


class Pair:
    """A layer of both nets.

    a, b: what it gave in the right net and in the other one; x: what it took, or None
    before: the layers of the right net before it; noise: how far the layer before differs
    inner: what either net has between x and it
    """

    def __init__(self, a, b, x=None, before=(), noise=0.0, is_input=False, inner=()):
        self.a, self.b, self.x, self.before, self.is_input = a, b, x, before, is_input
        self.inner = inner
        self.same_shape = a.shape == b.shape
        self.error = error(a, b)
        self.tolerance = max(5e-6, 3 * noise, min(0.02 * self.error, 1e-3))
        self.maps = a.ndim == b.ndim == 4

    def is_b(self, guess):
        """Tell whether an array is what the other net gave."""
        return error(guess, self.b) <= self.tolerance


def error(a, b):
    """Return the largest difference in parts of a's typical number; inf for unlike shapes."""
    if a.shape != b.shape:
        return inf
    largest = np.abs(a - b).max(initial=0)
    return largest / (np.sqrt(np.mean(a**2)) or 1) if np.isfinite(largest) else inf


def beside(a, b):
    """Return both, the one that is a row for each image as maps, where only the other is maps."""
    if {a.ndim, b.ndim} != {2, 4} or a.size != b.size:
        return a, b
    if a.ndim == 4:
        return beside(b, a)[::-1]
    n, h, w, channels = b.shape
    unfolded = a.reshape(b.shape), a.reshape(n, channels, h, w).transpose(0, 2, 3, 1)
    return min(unfolded, key=lambda y: np.abs(y - b).sum()), b


def line(u, v):
    """Return slope and constant of v = slope * u + constant, and the largest error."""
    slope, constant = np.polyfit(u, v, 1) if np.ptp(u) > 0 else (1.0, np.mean(v - u))
    return slope, constant, np.abs(slope * u + constant - v).max()


# The guesses. Each looks at a pair and returns a key of SECTIONS, or None.


def guess_not_finite(p):
    if not np.isfinite(p.a).all() or not np.isfinite(p.b).all():
        return "not finite"


def guess_size(p):
    """Maps of unlike sizes."""
    if p.same_shape or not p.maps or len(p.a) != len(p.b):
        return None
    for axes in [(0, 2, 1, 3), (0, 3, 1, 2), (0, 2, 3, 1), (0, 1, 3, 2), (0, 3, 2, 1)]:
        if p.is_b(p.a.transpose(axes)):
            return "layout"
    if sorted(p.a.shape) == sorted(p.b.shape):
        return "layout" if p.is_input else "reshape"
    if p.a.shape[3] != p.b.shape[3]:
        return "shape"
    small, large = sorted([p.a, p.b], key=lambda y: y[0, :, :, 0].size)
    h, w = small.shape[1:3]
    if large.shape[1] >= 1.5 * h and large.shape[2] >= 1.5 * w:
        return "stride"
    if error(large[:, :h, :w], small) < 1e-3:
        return "last row"
    dh, dw = large.shape[1] - h, large.shape[2] - w
    inner = large[:, dh // 2 :, dw // 2 :][:, :h, :w]
    if dh == dw == 1 and p.x is not None and p.a.shape[3] == p.x.shape[3]:
        return "last row"
    return "no padding" if error(inner, small) < 1e-3 or (dh == dw and dh > 0) else "size"


def guess_order(p):
    """The same numbers in another order."""
    if not p.same_shape or error(np.sort(p.a, axis=None), np.sort(p.b, axis=None)) > p.tolerance:
        return None
    n, channels = len(p.a), p.a.shape[-1]
    if p.maps:
        if p.is_b(p.a[:, ::-1]) or p.is_b(p.a[:, :, ::-1]) or p.is_b(p.a[:, ::-1, ::-1]):
            return "mirrored"
        if p.a.shape[1] == p.a.shape[2] and p.is_b(p.a.swapaxes(1, 2)):
            return "layout"
        h, w = p.a.shape[1:3]
        turned = p.a.transpose(0, 3, 1, 2).reshape(p.a.shape)
        turned_back = p.a.reshape(n, channels, h, w).transpose(0, 2, 3, 1)
        if p.is_b(turned) or p.is_b(turned_back):
            return "reshape"
        steps = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]
        if any(p.is_b(np.roll(p.a, step, axis=(1, 2))) for step in steps):
            return "padding"
    if p.is_b(p.a[..., nearest(columns(p.a), columns(p.b))]):
        return "channels"
    if n > 1 and p.is_b(p.a[nearest(p.a.reshape(n, -1), p.b.reshape(n, -1))]):
        return "samples"
    return "moved"


def columns(y):
    """Return each channel as a row of numbers, at most 4000."""
    rows = y.reshape(-1, y.shape[-1])
    return rows[:: len(rows) // 4000 + 1].T


def nearest(rows, others):
    """Return which of the rows is nearest to each of the others."""
    return [np.abs(rows - other).sum(axis=1).argmin() for other in others]


def guess_scaled(p):
    """All numbers times one number; of an input also plus one, for each channel."""
    if not p.same_shape:
        return None
    _, constant, off = line(p.a.ravel(), p.b.ravel())
    size = np.sqrt(np.mean(p.b**2)) or 1
    if p.is_input and (off < 0.01 * size or channel_lines(p) is not None):
        return "pixels"  # also where they were rounded
    if off > p.tolerance * size:
        return None
    return "scaled" if abs(constant) <= p.tolerance * size else None


def guess_dropout(p):
    """Some numbers are zero, the others are larger."""
    if p.same_shape:
        return "dropout" if is_dropout(p.a, p.b) or is_dropout(p.b, p.a) else None


def is_dropout(y, dropped):
    there = (y != 0) & (dropped != 0)
    gone = np.count_nonzero((y != 0) & (dropped == 0)) / max(np.count_nonzero(y), 1)
    if gone < 0.02 or np.count_nonzero(there) < 4:
        return False
    ratio = dropped[there] / y[there]
    return np.ptp(ratio) < 1e-3 * abs(ratio.mean()) and ratio.mean() > 1.01


def softmax(y, axis=-1):
    powers = np.exp(y - y.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def sums_to_one(y, axis):
    return y.min() >= 0 and np.abs(y.sum(axis=axis) - 1).max() < 1e-4


def guess_softmax(p):
    if not p.same_shape or p.a.shape[-1] == 1:
        return None
    a, b = p.a, p.b
    if error(softmax(a), b) < 1e-3 or error(softmax(b), a) < 1e-3:
        return "softmax"
    if error(np.log(softmax(a)), b) < 1e-3 or error(np.log(softmax(b)), a) < 1e-3:
        return "softmax"
    if sums_to_one(a, -1) and any(sums_to_one(b, axis) for axis in range(b.ndim - 1)):
        return "softmax"


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


ACTIVATIONS = {
    "relu": lambda z: np.maximum(z, 0),
    "relu6": lambda z: np.clip(z, 0, 6),
    "sigmoid": sigmoid,
    "tanh": np.tanh,
    "elu": lambda z: np.where(z > 0, z, np.expm1(np.minimum(z, 0))),
    "softplus": lambda z: np.logaddexp(z, 0),
    "silu": lambda z: z * sigmoid(z),
    "gelu": lambda z: z * (1 + np.vectorize(erf)(z / np.sqrt(2))) / 2,
    "gelu, by tanh": lambda z: z * sigmoid(np.sqrt(8 / np.pi) * (z + 0.044715 * z**3)),
    "hard sigmoid": lambda z: np.clip(z / 6 + 0.5, 0, 1),
    "selu": lambda z: (
        1.0507009873554805 * np.where(z > 0, z, 1.6732632423543772 * np.expm1(np.minimum(z, 0)))
    ),
}


INVERSES = (  # of those that can be turned round
    lambda y: np.arctanh(np.clip(y, -0.999999, 0.999999)),
    lambda y: np.log(np.clip(y, 1e-6, 1 - 1e-6) / (1 - np.clip(y, 1e-6, 1 - 1e-6))),
    lambda y: np.log(np.expm1(np.clip(y, 1e-6, 500))),
)


def activation_between(a, b, limit):
    """Return the name of the activation that makes b of a, or None."""
    return next((name for name, f in ACTIVATIONS.items() if error(f(a), b) <= limit), None)


def guess_activation(p):
    if not p.same_shape:
        return None
    limit = min(p.tolerance, 1e-4)
    for z in [*p.inner, *(f(p.a) for f in INVERSES)]:
        if activation_between(z, p.a, 1e-4) and activation_between(z, p.b, 1e-3):
            return "another activation"
    if activation_between(p.a, p.b, limit) or activation_between(p.b, p.a, limit):
        return "slope" if is_leaky(p) else "activation"
    above = (p.a > 0) & (p.b > 0)
    below = (p.a <= 0) | (p.b <= 0)
    if above.any() and below.any() and error(p.a[above], p.b[above]) <= p.tolerance:
        u, v = p.a[below], p.b[below]
        largest = u if np.abs(u).max() >= np.abs(v).max() else v
        other = v if largest is u else u
        if largest.max() <= 0 and line_through_zero(largest, other) <= p.tolerance:
            return "slope"
    d = p.b - p.a
    of = p.x if p.x is not None and p.x.shape == p.a.shape else None
    if of is not None and depends(of, p.a) and depends(of, p.b):
        return "another activation"
    if any(depends(*pair) for pair in [(p.a, d), (p.b, d), (p.a[above], d[above])]):
        return "another activation"


def is_leaky(p):
    """Tell whether one net has a ReLU, and the other a leaky one in place of none."""
    raw = p.a if p.a.min() < p.b.min() else p.b
    if raw.min() >= 0 or min(p.a.min(), p.b.min()) == max(p.a.min(), p.b.min()):
        return False
    if p.x is not None and error(p.x, raw) < 1e-3:
        return False
    return np.mean(-raw[raw < 0]) < 0.35 * np.mean(raw[raw > 0])


def line_through_zero(u, v):
    """Return the largest error of v = slope * u, in parts of u."""
    slope = (u @ v) / (u @ u)
    return np.abs(slope * u - v).max() / np.sqrt(np.mean(u**2))


def depends(u, v):
    """Tell whether each number of v depends on that of u alone, by a smooth curve."""
    u, v = u.ravel(), v.ravel()
    some = np.flatnonzero(u)[:20000]
    if len(some) < 200:
        return False
    v = v[some][np.argsort(u[some])]
    bends = np.abs(v[1:-1] - (v[:-2] + v[2:]) / 2)
    return np.std(v) > 0 and np.quantile(bends, 0.95) < 0.2 * np.std(v)


def guess_border(p):
    """Only rows and columns near the border differ."""
    if not p.maps or not p.same_shape:
        return None
    size = np.sqrt(np.mean(p.a**2)) or 1
    differs = np.abs(p.a - p.b).max(axis=(0, 3)) > p.tolerance * size
    h, w = differs.shape
    for wide in range(1, 4):
        inner = differs[wide : h - wide, wide : w - wide]
        if inner.size and not inner.any():
            break
    else:
        return None
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(p.a != 0, p.b / p.a, np.nan)[:, differs]
    of_place = ratio.transpose(1, 0, 2).reshape(len(ratio[0]), -1)
    known = ~np.isnan(of_place).all(axis=1)
    spread = np.nanmax(of_place[known], axis=1) - np.nanmin(of_place[known], axis=1)
    same_ratio = known.any() and np.quantile(spread, 0.9) < 0.01
    return "average" if same_ratio and np.nanmin(of_place) > 0 else "border"


def channel_lines(p):
    """Return (slopes, constants) of b = slope * a + constant for each channel, or None."""
    if not p.same_shape:
        return None
    a, b = (y.reshape(-1, y.shape[-1]).T for y in (p.a, p.b))
    size = np.sqrt(np.mean(p.b**2)) or 1
    there = is_free(p.a) & is_free(p.b)
    slopes, constants, explained = [], [], 0
    for u, v, free in zip(a, b, there.reshape(-1, there.shape[-1]).T):
        if np.count_nonzero(free) < 4:
            continue
        slope, constant, off = line(u[free], v[free])
        if abs(slope) < 1e-6 or off > max(p.tolerance * size, 1e-5 * np.abs(v).max()):
            return None
        slopes.append(slope)
        constants.append(constant)
        explained += np.count_nonzero(free)
    some = slopes and explained >= 0.2 * np.count_nonzero(p.a)
    return (np.array(slopes), np.array(constants)) if some else None


def is_free(y):
    """Tell of each number whether no ReLU or ReLU6 has cut it."""
    ends = [end for end in (y.min(), y.max()) if np.count_nonzero(y == end) > max(4, y.size // 200)]
    return ~np.isin(y, ends)


def guess_channels(p):
    """Each channel is multiplied by a number, and one is added."""
    found = channel_lines(p)
    if not found:
        return None
    slopes, constants = found
    if np.abs(slopes - 1).max() < p.tolerance:
        return "bias"
    one_side = np.all(slopes >= 1 - p.tolerance) or np.all(slopes <= 1 + p.tolerance)
    small = slopes.min() > 0 and np.median(np.abs(np.log(slopes))) < 0.4
    if one_side and small and fixed_mean(p, slopes, constants):
        return "epsilon"
    return "statistics"


def fixed_mean(p, slopes, constants):
    """Tell whether the lines can be those of two epsilons: what is the mean stays the mean."""
    if np.abs(constants).max() < 1e-6:
        return True
    fixed = constants[np.abs(slopes - 1) > 1e-4] / (1 - slopes[np.abs(slopes - 1) > 1e-4])
    return len(fixed) > 0 and np.abs(fixed).max() < 4 * np.abs(p.b).max()


def guess_skip(p):
    """The difference is what an earlier layer gave."""
    for y in p.before:
        if y.shape != p.a.shape or not p.same_shape:
            continue
        there = is_free(p.a) & is_free(p.b)
        size = np.sqrt(np.mean(p.a**2)) or 1
        for sign in (1, -1):
            off = np.abs(p.b + sign * y - p.a)[there]
            if np.count_nonzero(there) > 3 and off.max() <= p.tolerance * size and np.ptp(y) > 0:
                return "skip"
    return "skip" if p.maps and p.same_shape and is_sum(p) else None


def is_sum(p):
    """Tell whether the right net adds two earlier layers here, with a ReLU behind or without."""
    terms = [y for y in p.before if y.shape == p.a.shape]
    sums = (y + z for number, y in enumerate(terms) for z in terms[:number])
    return any(min(error(p.a, y), error(p.a, np.maximum(y, 0))) < 1e-4 for y in sums)


def guess_shifted(p):
    """The maps agree when one is moved by whole pixels."""
    if not p.maps or not p.same_shape or min(p.a.shape[1:3]) < 4:
        return None
    for rows in (-2, -1, 0, 1, 2):
        for cols in (-2, -1, 0, 1, 2):
            moved = np.roll(p.a, (rows, cols), axis=(1, 2))
            inner = np.s_[:, 2:-2, 2:-2] if min(p.a.shape[1:3]) > 4 else np.s_[:, 1:-1, 1:-1]
            if (rows, cols) != (0, 0) and error(moved[inner], p.b[inner]) <= p.tolerance:
                return "shifted"


def strides(n, m, size):
    """Return the steps in which a window can make m numbers of n, padded or not."""
    return {s for s in range(1, 6) if (n - size) // s + 1 <= m <= (n - 1) // s + 1}


def places(x, y, sizes):
    """Yield (size, stride, first) of each window that may have made y of x.

    first: the rows and columns that it begins before the map
    """
    for size in sizes:
        steps = [strides(x.shape[axis], y.shape[axis], size) for axis in (1, 2)]
        for stride in sorted(steps[0] & steps[1]):
            for row in range(size):
                for col in range(size):
                    yield size, stride, (row, col)


def windows(x, y, size, stride, first, fill):
    """Return the window of x behind each number of y.

    They are (batch, height, width, channel, number in the window).
    """
    ends = [(n - 1) * stride + size for n in y.shape[1:3]]
    pads = [(f, max(0, e - f - n)) for f, e, n in zip(first, ends, x.shape[1:3])]
    x = np.pad(x, [(0, 0), *pads, (0, 0)], "constant", constant_values=fill)
    parts = [
        x[:, i : i + ends[0] - size + 1 : stride, j : j + ends[1] - size + 1 : stride]
        for i in range(size)
        for j in range(size)
    ]
    return np.stack(parts, axis=-1)


def as_pooling(x, y):
    """Return what pooling makes y of x, as (kind, size, stride, first), or None."""
    if x is None or x.ndim != 4 or y.ndim not in (2, 4) or x.shape[-1] != y.shape[-1]:
        return None
    if y.ndim == 2:
        kinds = {"max": x.max(axis=(1, 2)), "average": x.mean(axis=(1, 2))}
        return next(((kind, 0, 0, 0) for kind, z in kinds.items() if error(y, z) < 1e-4), None)
    x, y = x[:4, :, :, :8], y[:4, :, :, :8]
    for size, stride, first in places(x, y, (2, 3, 4, 5)):
        numbers = windows(x, y, size, stride, first, np.nan)
        inside = ~np.isnan(numbers)
        if not inside.any(axis=-1).all():
            continue
        zeros = np.where(inside, numbers, 0)
        kinds = {
            "max": np.nanmax(numbers, axis=-1),
            "average": np.nanmean(numbers, axis=-1),
            "average of all": zeros.mean(axis=-1),
            "max of all": zeros.max(axis=-1),
        }
        for kind, z in kinds.items():
            if error(y, z) < 1e-4:
                return kind, size, stride, first
    return None


def guess_pooling(p):
    """What both took explains both, by pooling."""
    for x in [p.x, *p.inner]:
        a = as_pooling(x, p.a)
        b = as_pooling(x, p.b) if a else None
        if a and b and a != b:
            if a[0][:3] != b[0][:3]:
                return "pooling"
            return "windows" if a[1:] != b[1:] else "average"


def solve(parts):
    """Return (numbers, error): what a channel's numbers are multiplied by, found by least squares.

    parts: pairs of windows, (row, channel, row in window, column), and what came out, (row,)
    """
    left = np.concatenate([numbers for numbers, _ in parts])
    left = left.reshape(len(left), int(np.prod(left.shape[1:])))
    left = np.hstack([left, np.ones((len(left), 1))])
    right = np.concatenate([v for _, v in parts])
    square = left.T @ left
    square += 1e-9 * np.trace(square) / len(square) * np.eye(len(square))
    found = np.linalg.solve(square, left.T @ right)
    off = np.abs(left @ found - right).max(initial=0) / (np.sqrt(np.mean(right**2)) or 1)
    return found[:-1].reshape(parts[0][0].shape[1:]), off


def rows_of(numbers, y, channel):
    """Return the windows and numbers of one channel; behind a ReLU only those that it let pass."""
    v = y[..., channel].ravel()
    there = np.flatnonzero(v) if y.min() == 0 else np.arange(len(v))
    there = there[: 4 * numbers[0].size + 8]
    return numbers[there], v[there]


def telling(*maps):
    """Return the three channels of which most numbers are not zero."""
    known = np.min([np.count_nonzero(y.reshape(-1, y.shape[-1]), axis=0) for y in maps], axis=0)
    return np.argsort(-known, kind="stable")[:3]


def as_convolution(x, y):
    """Return the convolution that makes y of x, as (size, stride, first), or None."""
    for size, stride, first in places(x, y, (1, 2, 3, 4, 5, 7)):
        unknown = size * size * x.shape[-1] + 1
        if unknown > 600:
            return None
        numbers = window_rows(x, y, size, stride, first)
        for channel in telling(y):
            part = rows_of(numbers, y, channel)
            if len(part[1]) < 1.2 * unknown or solve([part])[1] > 1e-3:
                break
        else:
            return size, stride, first
    return None


def window_rows(x, y, size, stride, first):
    """Return the windows as (row, channel, row in window, column)."""
    return windows(x, y, size, stride, first, 0).reshape(-1, x.shape[-1], size, size)


def guess_convolution(p):
    """One kernel explains both layers, if it is put otherwise in the other net."""
    if not p.same_shape or p.x is None or p.x.ndim != p.a.ndim:
        return None
    x, a, b = (y if y.ndim == 4 else y[:, None, None] for y in (p.x, p.a, p.b))
    found = as_convolution(x, a)
    if not found:
        return None
    size, stride, first = found
    numbers = window_rows(x, a, size, stride, first)
    others = {
        "kernel transposed": [numbers.swapaxes(2, 3)],
        "kernel turned": [numbers[:, :, ::-1, ::-1], numbers[:, :, ::-1], numbers[..., ::-1]],
        "channels": [numbers[:, ::-1]],
        "padding": (
            window_rows(x, b, size, stride, (row, col))
            for row in range(-1, size)
            for col in range(-1, size)
            if (row, col) != first and min(row, col) >= 0
        ),
    }
    some = telling(a, b)
    for guess, candidates in others.items():
        for other in candidates:
            parts = [[rows_of(numbers, a, i), rows_of(other, b, i)] for i in some]
            if min(len(v) for part in parts for _, v in part) and all(
                solve(part)[1] < 1e-3 for part in parts
            ):
                return guess
    return order_of_kernel(numbers, a, b)


def order_of_kernel(numbers, a, b):
    """Compare what each net's numbers are multiplied by: the same numbers in another order?"""
    kernels = []
    for y in (a, b):
        parts = [rows_of(numbers, y, i) for i in range(y.shape[-1])]
        if min(len(v) for _, v in parts) < 1.2 * numbers[0].size:
            return None  # a ReLU lets too few numbers pass
        parts = [solve([part]) for part in parts]
        if max(off for _, off in parts) > 1e-3:
            return None
        kernels.append(np.stack([kernel for kernel, _ in parts]))
    kernel, other = kernels
    if error(np.sort(kernel, axis=None), np.sort(other, axis=None)) > 0.01:
        return None
    used = np.abs(kernel).max(axis=(2, 3)) > 1e-3 * np.abs(kernel).max()
    if not used.all():
        return "groups"
    return "kernel" if kernel.shape[2] > 1 else "weights"


def guess_precision(p):
    if p.error < 0.01:
        return "precision"


def guess_by_kind(p):
    """Nothing fits: what is most often wrong in a layer of this kind."""
    if not p.same_shape:
        return "shape"
    if p.x is not None and any(activation_between(p.x, y, 1e-4) for y in (p.a, p.b)):
        return "activation"
    if p.maps and p.x is not None and p.x.ndim == 4:
        halves = p.x.shape[1] >= 2 * p.a.shape[1] - 1 and p.x.shape[1] > p.a.shape[1]
        even = p.x.shape[1] % 2 == 0 or p.x.shape[2] % 2 == 0
        return "padding" if halves and even else "kernel"
    if p.x is not None and p.x.ndim == 4 and p.x.shape[1] * p.x.shape[2] > 1 < p.x.shape[3]:
        return "rows"
    return "weights"


GUESSES = (  # the first that returns something counts
    guess_not_finite,
    guess_size,
    guess_order,
    guess_scaled,
    guess_dropout,
    guess_softmax,
    guess_border,
    guess_activation,
    guess_channels,
    guess_skip,
    guess_shifted,
    guess_precision,
    guess_pooling,
    guess_convolution,
    guess_by_kind,
)


# Which layer of one net is which of the other.


def tidy(layers):
    """Return layers without those that only move numbers, such as Flatten: {name: array}."""
    kept = {}
    for name, y in layers.items():
        y = y.reshape(len(y), -1) if y.ndim > 2 and y[0].size == y.shape[-1] else y
        before = next(reversed(list(kept.values())), None)
        moved = before is not None and before.size == y.size and before.ndim != y.ndim
        if moved and np.array_equal(np.sort(before, axis=None), np.sort(y, axis=None)):
            continue
        if before is None or not np.array_equal(before, y):
            kept[name] = y
    return kept


def same_layers(right, wrong):
    """Return (i, j, error) for the arrays of both nets that agree, in the right net's order."""
    found, noise, free = [], 0.0, set(range(len(wrong)))
    for i, a in enumerate(right):
        for j in sorted(free):
            off = error(*beside(a, wrong[j]))
            if off <= max(ROUNDING, GROWTH * noise):
                found.append((i, j, off))
                free.remove(j)
                noise = off
                break
    return found


def likeness(name, a, other_name, b):
    """Return how much two layers that differ look like the same one; 0 when they cannot be."""
    same_name = 1.0 * (plain(name) == plain(other_name))
    a, b = beside(a, b)
    if a.shape == b.shape:
        places = np.linspace(0, 1, 65)
        u, v = np.quantile(a, places), np.quantile(b, places)
        alike = 1 - min(1, np.linalg.norm(u - v) / (np.linalg.norm(u) or 1))
        return 2 + 2 * alike + same_name
    if a.ndim == b.ndim and sorted(a.shape) == sorted(b.shape):
        return 2 + same_name
    return (a.ndim == b.ndim and a.shape[-1] == b.shape[-1]) + same_name


def plain(name):
    """Return a name without "before " and what frameworks put around names."""
    return name.replace("before ", "").rstrip("'").lower()


def align(rights, wrongs):
    """Return pairs (i, j) of the layers that are left, in order, so that they are most alike.

    rights, wrongs: lists of (number, name, array)
    """
    best = np.zeros((len(rights) + 1, len(wrongs) + 1))
    like = np.zeros((len(rights), len(wrongs)))
    for i in reversed(range(len(rights))):
        for j in reversed(range(len(wrongs))):
            like[i, j] = likeness(*rights[i][1:], *wrongs[j][1:])
            together = like[i, j] + best[i + 1, j + 1] if like[i, j] else 0
            best[i, j] = max(together, best[i + 1, j], best[i, j + 1])
    i = j = 0
    while i < len(rights) and j < len(wrongs):
        if like[i, j] and best[i, j] == like[i, j] + best[i + 1, j + 1]:
            yield rights[i][0], wrongs[j][0]
            i, j = i + 1, j + 1
        elif best[i, j] == best[i + 1, j]:
            i += 1
        else:
            j += 1


def compare(right, wrong):
    """Compare two nets, given as {name: array}.

    Return (rows, guess): rows are (name, name, shape, error) of the layers that belong together;
    guess is a key of SECTIONS for the last row, or "" when the nets agree.
    """
    nets = Net(right), Net(wrong)
    right, wrong = nets
    batches = [{len(y) for y in net.recorded.values()} for net in nets]
    if batches[0] != batches[1] or len(batches[0]) != 1:
        sizes = " and ".join(str(max(sizes, default=0)) for sizes in batches)
        raise ValueError(f"the batches are of {sizes} images: record one batch twice")
    if right.names[0] == wrong.names[0] == "input":
        pair = Pair(right.arrays[0], wrong.arrays[0], is_input=True)
        if pair.error > ROUNDING:
            return [("input", "input", pair.a.shape, pair.error)], first_guess(pair)
    found = same_layers(right.arrays, wrong.arrays)
    if all(ends <= {pair[side] for pair in found} for side, ends in enumerate(ends_of(nets))):
        return rows_of_same(nets, found), ""
    i, j = first_unlike(nets, found)
    found = [same for same in found if same[0] < i]
    rows, extra = rows_of_same(nets, found), first_extra(nets, found, i, j)
    if i == len(right.arrays):  # one net has nothing more
        row = alone(nets, found)
        return [*rows, row], extra[1] if extra and extra[0][:2] == row[:2] else "shape"
    if extra:
        row, guess = extra
        return [*rows, row], guess
    a, b = beside(right.arrays[i], wrong.arrays[j])
    x, noise = None, 0.0
    if found:
        m, k, noise = found[-1]
        x = max(right.arrays[m], wrong.arrays[k], key=np.ndim)  # maps, if one net still has them
    inner = [
        y
        for net, end, side in [(right, i, 0), (wrong, j, 1)]
        for y in net.arrays[max([same[side] for same in found], default=-1) + 1 : end]
    ]
    if found == [(0, 0, 0.0)] and right.names[0] == "input":
        (u, in_right), (v, in_wrong) = changed_pixels(x, a), changed_pixels(x, b)
        guess = "pixels" if in_right and in_wrong else ""
        if np.array_equal(u, x) or np.array_equal(v, x):
            guess = in_right or in_wrong
        if guess:
            return [*rows, (right.names[i], wrong.names[j], u.shape, error(u, v))], guess
    pair = Pair(a, b, x, right.arrays[:i], noise, inner=inner)
    return [*rows, (right.names[i], wrong.names[j], a.shape, pair.error)], first_guess(pair)


class Net:
    """What the layers of a net gave, without those that only move numbers: names and arrays."""

    def __init__(self, recorded):
        recorded = with_batch(recorded)
        self.recorded = {name: np.asarray(y, float) for name, y in recorded.items()}
        outputs = {name: y for name, y in self.recorded.items() if name.startswith("output ")}
        kept = tidy({name: y for name, y in self.recorded.items() if name not in outputs})
        self.outputs = set()  # the numbers of the arrays that the net returns
        for name, y in tidy(outputs).items():
            same = [i for i, other in enumerate(kept.values()) if np.array_equal(other, y)]
            self.outputs.add(same[0] if same else len(kept))
            if not same:
                kept[name] = y
        self.names, self.arrays = list(kept), list(kept.values())

    def between(self, first, name):
        """Return what is recorded from the layer of a number on and before another one."""
        names = list(self.recorded)
        begin = names.index(self.names[first]) if first >= 0 else 0
        return [self.recorded[one] for one in names[begin : names.index(name)]]


def alone(nets, found):
    """Return the row of the first layer that is left in one net, and has none beside it."""
    for net, ends, side in zip(nets, ends_of(nets), (0, 1)):
        same = {pair[side] for pair in found}
        left = [i for i in range(len(net.names)) if i not in same]
        behind = [i for i in left if i > max(same, default=-1)]
        if not ends <= same:
            i = min(behind or ends - same)
            names = (net.names[i], "–") if side == 0 else ("–", net.names[i])
            return (*names, net.arrays[i].shape, inf)


def ends_of(nets):
    """Return the numbers of the last layer of each net and of its outputs, as two sets."""
    outputs = [net.outputs for net in nets]
    if len(outputs[0]) != len(outputs[1]):
        outputs = [set(), set()]  # one net gives more than the other
    return [{len(net.names) - 1} | numbers for net, numbers in zip(nets, outputs)]


def rows_of_same(nets, found):
    """Return the rows of layers that agree."""
    right, wrong = nets
    return [(right.names[i], wrong.names[j], right.arrays[i].shape, off) for i, j, off in found]


def first_unlike(nets, found):
    """Return where each net has the first layer that differs; behind its last, if there is none."""
    left = []
    for net, side in zip(nets, (0, 1)):
        same = {pair[side] for pair in found}
        numbered = zip(range(len(net.names)), net.names, net.arrays)
        left.append(
            [
                layer
                for layer in numbered
                if layer[0] not in same and not same_layer_later(net, layer[0], same)
            ]
        )
    followed = {(i - 1, j - 1) for i, j, _ in found}
    for i, j in align(*left):
        if not differs_in_form(nets[0].arrays[i], nets[1].arrays[j]):
            return i, j
        if (i, j) not in followed and not healed(nets, i, j):
            return i, j
    return len(nets[0].arrays), len(nets[1].arrays)


def differs_in_form(a, b):
    """Tell whether one has an activation or a border more: the other has it before what follows."""
    if a.shape == b.shape:
        return bool(activation_between(a, b, 1e-4) or activation_between(b, a, 1e-4))
    if not a.ndim == b.ndim == 4 or a.shape[3] != b.shape[3]:
        return False
    small, large = sorted([a, b], key=np.size)
    (h, w), (height, width) = small.shape[1:3], large.shape[1:3]
    return any(
        error(large[:, row : row + h, col : col + w], small) < 1e-4
        for row in range(min(height - h, 6) + 1)
        for col in range(min(width - w, 6) + 1)
    )


def healed(nets, i, j):
    """Tell whether what follows in one net is computed from what the other net has here."""
    if i + 1 == len(nets[0].arrays) or j + 1 == len(nets[1].arrays):
        return False
    laters = beside(nets[0].arrays[i + 1], nets[1].arrays[j + 1])
    for later, y in zip(laters, (nets[1].arrays[j], nets[0].arrays[i])):
        parts = [later[..., : y.shape[-1]], later[..., -y.shape[-1] :]]  # put behind one another
        if y.ndim == 4 and (as_pooling(y, later) or min(error(y, part) for part in parts) < 1e-4):
            return True
    return False


def same_layer_later(net, number, same):
    """Tell whether a layer is a part of the next one, which agrees: as before a bias or a ReLU."""
    if number + 1 not in same:
        return False
    y, later = net.arrays[number], net.arrays[number + 1]
    if y.shape == later.shape:
        return bool(activation_between(y, later, 1e-4)) or channel_lines(Pair(y, later)) is not None
    if y.ndim == later.ndim == 4 and y.shape[3] == later.shape[3]:
        return guess_size(Pair(y, later)) in ("last row", "no padding")
    return False


def first_extra(nets, found, i, j):
    """Return (row, guess) of a layer that only one net has, if that explains what follows."""
    for net, end, side in [(nets[1], j, 1), (nets[0], i, 0)]:
        last = max([pair[side] for pair in found], default=-1)
        for k in range(last + 1, end):
            y = net.arrays[k]
            for x in net.between(last, net.names[k]):
                guess = extra_guess(x, y)
                if not guess and last == 0 and net.names[0] == "input" and x is net.arrays[0]:
                    y, guess = changed_pixels(x, y)
                if guess:
                    names = (net.names[k], "–") if side == 0 else ("–", net.names[k])
                    return (*names, y.shape, error(x, y)), guess
    return None


def changed_pixels(x, y):
    """Return (y, guess) of images y that are made of the images x; y without zeros around them.

    The guess is None when they are made otherwise, or are the same.
    """
    if y.ndim == x.ndim == 4 and y.shape != x.shape:
        inside = np.nonzero(y.any(axis=(0, 3)))
        h, w = x.shape[1:3]
        if inside[0].size:
            y = y[:, inside[0].min() :, inside[1].min() :][:, :h, :w]
    if y.shape != x.shape or np.array_equal(x, y):
        return y, None
    pair = Pair(x, y, is_input=True)
    return y, guess_order(pair) or guess_scaled(pair)


def extra_guess(x, y):
    """Return what a layer that only one net has does with what came before it, or ""."""
    if x.shape != y.shape:
        return ""
    if is_dropout(x, y):
        return "dropout"
    if error(softmax(x), y) < 1e-4 or error(np.log(softmax(x)), y) < 1e-4:
        return "softmax"
    return "activation" if activation_between(x, y, 1e-4) else ""


def first_guess(pair):
    """Return the first guess that fits."""
    for guess in GUESSES:
        found = guess(pair)
        if found:
            return found
    return "shape"


def read(file):
    """Return {name: array} of a file, or end with what to do."""
    try:
        arrays = dict(np.load(file).items())
    except FileNotFoundError:
        sys.exit(f"there is no file {file}: write it with record()")
    except (OSError, ValueError, AttributeError):
        sys.exit(f"{file} is not what record() writes: it is no file of named arrays, .npz")
    problem = problem_of(arrays)
    if problem:
        sys.exit(f"{file} is not what record() writes: {problem}")
    return arrays


def problem_of(arrays):
    """Return what is wrong with the arrays of a file, or ""."""
    if any(y.dtype.kind not in "fiub" for y in arrays.values()):
        return "what it holds is not numbers"
    if "input" not in arrays or arrays["input"].ndim == 0:
        return "it has no array named input; it may be a file of weights"
    if len(with_batch(arrays)) < 2 or len(arrays["input"]) == 0:
        return "it holds no layers"
    return ""


def with_batch(arrays):
    """Return the arrays that have a number for each image, as the input has."""
    batch = arrays["input"].shape[:1] if "input" in arrays else None
    return {name: y for name, y in arrays.items() if batch in (None, y.shape[:1])}


def main(arguments):
    if len(arguments) != 2:
        sys.exit("python compare_layers.py right.npz wrong.npz")
    try:
        with np.errstate(all="ignore"):
            rows, guess = compare(*map(read, arguments))
    except ValueError as problem:
        sys.exit(str(problem))
    for name, other, shape, off in rows:
        print(f"{name:16} {other:16} {shape!s:18} {off:.1e}")
    if not guess:
        print("\nThe nets agree. Look at what comes before them and after them.")
        return
    words, section = SECTIONS[guess]
    print(f"\nThe last line is the first layer that differs. It may be this:\n{words}.")
    print(f"See {section}")


if __name__ == "__main__":
    main(sys.argv[1:])
