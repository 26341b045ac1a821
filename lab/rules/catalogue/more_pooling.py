"""Rules about pooling with other windows than those of a layer, and about what undoes it.

A window is given by its rows and its columns: for each row of the result those of the image that it
takes, and the same for each column.
"""

from collections.abc import Callable, Sequence
from itertools import product

import numpy as np

from lab.inside.borders import border_around, windows_of_adaptive
from lab.rules.images import Pair, convolved, mean_of_image
from lab.rules.images import largest as largest_in_windows
from lab.rules.rule import Array, Topic, numbers

topic = Topic("more-pooling", heading="More pooling")

Places = Sequence[np.ndarray]
"""For each number of an axis of the result, the places of its window in the image."""

SIDES = tuple(range(5, 13))
KERNELS = (2, 3, 4, 5)


def images(setting):
    return {"x": numbers(setting["batch"], *setting["side"], setting["channels"])}


def area(setting):
    return setting["side"][0] * setting["side"][1]


def each_window(rows: Places, columns: Places):
    """Yield the row and the column of each number of the result, and where its window lies."""
    for (i, of_row), (j, of_column) in product(enumerate(rows), enumerate(columns)):
        yield i, j, np.ix_(of_row, of_column)


def pooled(x: np.ndarray, rows: Places, columns: Places, reduce: Callable) -> np.ndarray:
    """Return what ``reduce`` makes of each window; it is given (batch, numbers, channels)."""
    batch, _, _, channels = x.shape
    y = np.zeros((batch, len(rows), len(columns), channels))
    for i, j, (down, across) in each_window(rows, columns):
        y[:, i, j] = reduce(x[:, down, across].reshape(batch, -1, channels))
    return y


def largest_of(window):
    return window.max(axis=1)


def mean_of(window):
    return window.mean(axis=1)


def adaptive_places(side: int, size: int) -> Places:
    return [np.arange(first, end) for first, end in windows_of_adaptive(side, size)]


def dilated_places(side: int, kernel: int, stride: int, dilation: int) -> Places:
    last = side - (kernel - 1) * dilation
    return [first + dilation * np.arange(kernel) for first in range(0, last, stride)]


def places_of(formula: Callable[..., Places], *sides: Pair) -> list[Places]:
    """Return the places of both axes, by a formula of the numbers of one."""
    return [formula(*side) for side in zip(*sides, strict=True)]


@topic.rule(
    images,
    ["size", "largest"],
    area,
    batch=None,
    side=tuple(range(1, 13)),
    channels=None,
    size=(1, 2, 3, 4, 5, 6, 7),
    largest=(0, 1),
)
def adaptive_pooling(framework, x, size, largest):
    r"""Adaptive pooling to a side of m: window i takes the rows from $\lfloor i n / m \rfloor$ up
    to, and without, $\lceil (i + 1) n / m \rceil$. TensorFlow and CNTK take them by hand, and so
    does Keras for the maximum where a side is 1, or becomes 1."""
    places = places_of(adaptive_places, x.shape[1:3], size)
    return pooled(x, *places, largest_of if largest else mean_of)


@topic.rule(
    images,
    ["kernel", "stride", "dilation", "largest"],
    area,
    batch=None,
    side=tuple(range(7, 13)),
    channels=None,
    kernel=(1, 2, 3),
    stride=(1, 2, 3),
    dilation=None,
    largest=(0, 1),
)
def dilated_pooling(framework, x, kernel, stride, dilation, largest):
    """Pooling with a dilation is pooling without one, and with a stride of the window, of the rows
    that the windows take, laid side by side. PyTorch has an argument for the maximum."""
    places = places_of(dilated_places, x.shape[1:3], kernel, stride, dilation)
    return pooled(x, *places, largest_of if largest else mean_of)


def borders_around(x, kernel, stride, padding, rounded_up):
    sides = zip(x.shape[1:3], kernel, stride, padding, strict=True)
    return [border_around(*side, rounded_up) for side in sides]


def mean_around(x, border, padding, kernel, stride, counted):
    """Return the mean of each window; what it lacks behind the border never counts.

    counted: whether the border of ``padding`` rows does
    """
    if not counted:
        return mean_of_image(x, kernel, stride, border)
    (rows, columns), (down, across) = padding, border
    x = np.pad(x, [(0, 0), (rows, rows), (columns, columns), (0, 0)])
    behind = [(0, down[1] - rows), (0, across[1] - columns)]
    return mean_of_image(x, kernel, stride, behind)


@topic.rule(
    images,
    ["kernel", "stride", "padding", "rounded_up", "way"],
    area,
    batch=None,
    side=SIDES,
    channels=None,
    kernel=KERNELS,
    stride=(1, 2, 3),
    padding=(0, 1),
    rounded_up=(0, 1),
    way=("maximum", "counted", "not counted"),
)
def pooling_around(framework, x, kernel, stride, padding, rounded_up, way):
    """PyTorch's `padding` on both sides, with `ceil_mode` and without: the maximum, and the mean
    that counts the border or not. The rows that rounding up adds behind the border never count. The
    others take all rows by hand."""
    border = borders_around(x, kernel, stride, padding, rounded_up)
    if way == "maximum":
        return largest_in_windows(x, kernel, stride, border)
    return mean_around(x, border, padding, kernel, stride, way == "counted")


@topic.rule(
    images,
    ["kernel", "stride", "padding", "largest"],
    area,
    batch=None,
    side=SIDES,
    channels=None,
    kernel=(4, 5, 7),
    stride=None,
    padding=(1, 2, 3),
    largest=(0, 1),
)
def wide_border(framework, x, kernel, stride, padding, largest):
    """A border that may be wider than half the window, by hand: minus infinity for the maximum;
    for the mean zeros, over the mean of ones with the same border."""
    border = [(rows, rows) for rows in padding]
    reduce = largest_in_windows if largest else mean_of_image
    return reduce(x, kernel, stride, border)


def values_to_unpool(setting):
    sizes = [n // k for n, k in zip(setting["side"], setting["kernel"], strict=True)]
    return {**images(setting), "values": numbers(setting["batch"], *sizes, setting["channels"])}


@topic.rule(
    values_to_unpool,
    ["kernel"],
    batch=None,
    side=SIDES,
    channels=None,
    kernel=(1, 2, 3, 4, 5),
)
def unpooling(framework, x, values, kernel):
    """Max unpooling puts each value where the largest number of its window was, the first of equal
    ones, and zeros elsewhere. The windows do not overlap; what fills none is zero."""
    places = places_of(dilated_places, x.shape[1:3], kernel, kernel, (1, 1))
    y = np.zeros(x.shape)
    for i, j, (down, across) in each_window(*places):
        window = x[:, down, across].reshape(len(x), -1, x.shape[3])
        is_largest = np.arange(window.shape[1])[:, None] == window.argmax(axis=1)[:, None]
        chosen = np.where(is_largest, values[:, i, j][:, None], 0)
        y[:, down, across] = chosen.reshape(x[:, down, across].shape)
    return y


def positive_images(setting):
    [(name, array)] = images(setting).items()
    return {name: Array(array.shape, "positive")}


@topic.rule(
    positive_images,
    ["kernel", "stride", "p"],
    area,
    batch=None,
    side=SIDES,
    channels=None,
    kernel=(1, 2, 3, 5),
    stride=(1, 2, 3),
    p=(1, 2, 3, 4),
)
def lp_pooling(framework, x, kernel, stride, p):
    """Lp pooling is the p-th root of the sum, and not of the mean, of the p-th powers."""
    places = places_of(dilated_places, x.shape[1:3], kernel, stride, (1, 1))
    return pooled(x, *places, lambda window: (window**p).sum(axis=1) ** (1 / p))


def images_and_kernel(setting):
    kernel = (*setting["kernel"], setting["channels"], setting["filters"])
    return {**images(setting), "kernel": numbers(*kernel)}


@topic.rule(
    images_and_kernel,
    [],
    area,
    batch=None,
    side=tuple(range(3, 13)),
    channels=None,
    filters=None,
    kernel=(1, 2, 3),
)
def any_size(framework, x, kernel):
    """A net of a convolution and the mean of each map, which is built without a size, takes images
    of any."""
    return convolved(x, kernel).mean(axis=(1, 2))


WAYS = (
    "adaptive maximum",
    "adaptive mean",
    "dilated maximum",
    "dilated mean",
    "maximum around",
    "mean around",
    "unpooling",
    "lp",
)


def around_places(side: int, kernel: int, stride: int, padding: int, rounded_up: int) -> Places:
    """Return the places of windows that may reach into a border, without those in it."""
    before, after = border_around(side, kernel, stride, padding, rounded_up)
    firsts = range(-before, side + after - kernel + 1, stride)
    return [np.arange(max(first, 0), min(first + kernel, side)) for first in firsts]


def places_of_way(setting) -> list[Places]:
    """Return the places of the windows of a setting that has a way."""
    way, sides, kernel, stride = (setting[name] for name in ("way", "side", "kernel", "stride"))
    if way.startswith("adaptive"):
        return places_of(adaptive_places, sides, setting["size"])
    if way.startswith("dilated"):
        return places_of(dilated_places, sides, kernel, stride, setting["dilation"])
    if way.endswith("around"):
        rounded_up = [setting["rounded_up"]] * 2
        return places_of(around_places, sides, kernel, stride, setting["padding"], rounded_up)
    return places_of(dilated_places, sides, kernel, kernel, (1, 1))


def image_and_factors(setting):
    """The images have no two equal numbers: of equal ones the gradient is the matter of a trap."""
    batch, channels = setting["batch"], setting["channels"]
    sizes = map(len, places_of_way(setting))
    if setting["way"] == "unpooling":
        sizes = setting["side"]
    return {
        "x": Array((batch, *setting["side"], channels), "distinct"),
        "factors": numbers(batch, *sizes, channels),
    }


def share_of_each(way: str, window: np.ndarray) -> np.ndarray:
    """Return how much each number of a window, (batch, numbers, channels), moves its result."""
    if way == "lp":
        return window / np.sqrt((window**2).sum(axis=1, keepdims=True))
    if "mean" in way:
        return np.full_like(window, 1 / window.shape[1])
    return window == window.max(axis=1, keepdims=True)


@topic.rule(
    image_and_factors,
    ["way", "size", "kernel", "stride", "dilation", "padding", "rounded_up"],
    lambda setting: 4 * area(setting),
    batch=(1, 2),
    side=tuple(range(8, 13)),
    channels=(1, 2, 3),
    size=(2, 3, 4, 5),
    kernel=(2, 3),
    stride=(1, 2, 3),
    dilation=None,
    padding=(0, 1),
    rounded_up=(0, 1),
    way=WAYS,
)
def pooling_gradient(framework, x, factors, **setting):
    """The gradient of all these, of the sum of the results, each times a factor: that of a maximum
    goes to its place, that of a mean to the whole window, and unpooling gives back that of its
    places. The mean around counts the image alone, and p is 2."""
    way = setting["way"]
    rows, columns = places_of_way({"side": x.shape[1:3], **setting})
    gradient = np.zeros(x.shape)
    for i, j, (down, across) in each_window(rows, columns):
        shape = x[:, down, across].shape
        window = x[:, down, across].reshape(len(x), -1, x.shape[3])
        if way == "unpooling":
            factor = factors[:, down, across].reshape(window.shape)
        else:
            factor = factors[:, i, j][:, None]
        gradient[:, down, across] += (share_of_each(way, window) * factor).reshape(shape)
    return gradient
