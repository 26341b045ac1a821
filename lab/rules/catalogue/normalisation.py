"""Rules about layer, group and instance normalisation, local response and L2."""

import numpy as np

from lab.rules.rule import Array, Topic, numbers

topic = Topic("normalisation", heading="Layer, group and instance norm")

SIDE = (1, 2, 3, 4)
CHANNELS = (1, 2, 3, 4, 5, 8)
EPSILON = (1e-3, 1e-5)
MAPS = (1, 2)  # the axes of the rows and the columns


def terms(setting):
    return 512


def whitened(x, axes, epsilon):
    mean, variance = x.mean(axis=axes, keepdims=True), x.var(axis=axes, keepdims=True)
    return (x - mean) / np.sqrt(variance + epsilon)


def in_groups(x, groups):
    """Return images with an axis of groups before the channels."""
    *sides, channels = x.shape
    return x.reshape(*sides, groups, channels // groups)


def whitened_groups(x, groups, epsilon):
    return whitened(in_groups(x, groups), (1, 2, 4), epsilon).reshape(x.shape)


def layer_arrays(setting):
    shape = *setting["side"], setting["channels"]
    learned = shape if setting["whole"] else shape[-1:]
    return {
        "x": numbers(setting["batch"], *shape),
        "gamma": numbers(*learned),
        "beta": numbers(*learned),
    }


@topic.rule(
    layer_arrays,
    ["whole", "epsilon"],
    terms,
    batch=None,
    side=SIDE,
    channels=CHANNELS,
    whole=(0, 1),
    epsilon=EPSILON,
)
def layer_norm(framework, x, gamma, beta, whole, epsilon):
    r"""Layer norm takes the mean and the biased variance over the channels of each place, or over
    the whole sample, and adds ε to the variance, in all four, where CNTK's is written by hand."""
    return gamma * whitened(x, (1, 2, 3) if whole else (3,), epsilon) + beta


def group_arrays(setting):
    channels = setting["groups"] * setting["multiplier"]
    return {
        "x": numbers(setting["batch"], *setting["side"], channels),
        "gamma": numbers(channels),
        "beta": numbers(channels),
    }


@topic.rule(
    group_arrays,
    ["groups", "epsilon"],
    terms,
    batch=None,
    side=SIDE,
    groups=(1, 2, 3, 4),
    multiplier=None,
    epsilon=EPSILON,
)
def group_norm(framework, x, gamma, beta, groups, epsilon):
    """Group norm takes them over the rows, the columns and the channels of a group, which follow
    one another. PyTorch refuses one sample whose groups have one number."""
    framework.check_group(x.size // groups)
    return gamma * whitened_groups(x, groups, epsilon) + beta


def instance_arrays(setting):
    return group_arrays({**setting, "groups": 1, "multiplier": setting["channels"]})


@topic.rule(
    instance_arrays,
    ["epsilon"],
    terms,
    batch=None,
    side=SIDE,
    channels=CHANNELS,
    epsilon=EPSILON,
)
def instance_norm(framework, x, gamma, beta, epsilon):
    """Instance norm takes them over each map. PyTorch's refuses a map of one number, and elsewhere
    the shift comes of it."""
    framework.check_map(x.shape[1] * x.shape[2])
    return gamma * whitened(x, MAPS, epsilon) + beta


def response_arrays(setting):
    return {"x": numbers(setting["batch"], *setting["side"], setting["channels"])}


@topic.rule(
    response_arrays,
    ["radius", "bias", "alpha", "beta"],
    terms,
    batch=None,
    side=SIDE,
    channels=CHANNELS,
    radius=(1, 2, 3),
    bias=(1.0, 2.0),
    alpha=(1e-4, 0.25, 1.0),
    beta=(0.5, 0.75, 1.0),
)
def local_response(framework, x, radius, bias, alpha, beta):
    r"""Local response norm divides by $(b + \alpha s)^\beta$, where s is the sum of the squares of
    the channels that are at most the radius away. PyTorch's and CNTK's own get α times the number
    of channels in the window, TensorFlow's the α of the paper. Where CNTK's window is larger than
    the number of channels, it is written by hand."""
    squares = np.pad(x * x, [(0, 0), (0, 0), (0, 0), (radius, radius)])
    sums = sum(squares[..., i : i + x.shape[3]] for i in range(2 * radius + 1))
    return x / (bias + alpha * sums) ** beta


def l2_arrays(setting):
    kind = "number" if setting["zeros"] else "positive"
    return {"x": Array((setting["batch"], *setting["side"], setting["channels"]), kind)}


@topic.rule(
    l2_arrays,
    ["whole"],
    terms,
    batch=None,
    side=SIDE,
    channels=CHANNELS,
    whole=(0, 1),
    zeros=(0, 1),
)
def l2_norm(framework, x, whole):
    """Normalised over the channels of each place, or over the whole sample, the squares add up to
    1. Zeros stay zeros."""
    squares = (x * x).sum(axis=(1, 2, 3) if whole else 3, keepdims=True)
    return x / np.sqrt(np.maximum(squares, 1e-24))


def gradient_arrays(setting):
    arrays = group_arrays(setting)
    return {**arrays, "x": Array(arrays["x"].shape, "positive"), "weight": arrays["x"]}


def gradient_of_whitened(x, weight, axes, epsilon):
    """Return the gradient of the sum of a weight times whitened numbers, and these numbers."""
    y = whitened(x, axes, epsilon)
    root = np.sqrt(x.var(axis=axes, keepdims=True) + epsilon)
    mean = weight.mean(axis=axes, keepdims=True)
    return (weight - mean - y * (weight * y).mean(axis=axes, keepdims=True)) / root, y


@topic.rule(
    gradient_arrays,
    ["name", "groups", "epsilon"],
    lambda setting: 2048,
    name=("layer", "group", "instance"),
    batch=(2, 3),
    side=(2, 3, 4),
    groups=(1, 2, 3),
    multiplier=(2, 3),
    epsilon=EPSILON,
)
def normalisation_gradient(framework, x, gamma, beta, weight, name, groups, epsilon):
    """The gradients of the three, for the images, the scale and the shift, are those of the
    formula, in all four."""
    if name == "group":
        apart = [in_groups(array, groups) for array in (x, weight * gamma)]
        inner, y = gradient_of_whitened(*apart, (1, 2, 4), epsilon)
    else:
        axes = {"layer": (3,), "instance": MAPS}[name]
        inner, y = gradient_of_whitened(x, weight * gamma, axes, epsilon)
    for_gamma = (weight * y.reshape(x.shape)).sum(axis=(0, 1, 2))
    return np.concatenate([inner.ravel(), for_gamma, weight.sum(axis=(0, 1, 2))])


def response_gradient_arrays(setting):
    shape = setting["batch"], *setting["side"], setting["channels"]
    return {"x": Array(shape, "positive"), "weight": numbers(*shape)}


@topic.rule(
    response_gradient_arrays,
    ["name"],
    terms,
    name=("local_response", "l2"),
    batch=None,
    side=SIDE,
    channels=(5, 6, 8),
)
def response_gradient(framework, x, weight, name):
    """So are those of local response norm and of L2 over the channels."""
    if name == "l2":
        norm = np.sqrt((x * x).sum(axis=3, keepdims=True))
        y = x / norm
        return (weight - y * (weight * y).sum(axis=3, keepdims=True)) / norm
    around = [(0, 0), (0, 0), (0, 0), (2, 2)]

    def over_window(values):
        values = np.pad(values, around)
        return sum(values[..., i : i + x.shape[3]] for i in range(5))

    base = 2.0 + 0.25 * over_window(x * x)
    inner = over_window(weight * x * base**-1.75)
    return weight * base**-0.75 - 2 * 0.75 * 0.25 * x * inner
