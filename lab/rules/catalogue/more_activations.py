"""Rules about PReLU, and about activations with numbers of one's own."""

import numpy as np

from lab.rules.catalogue.activations import CURVES, elu, sigmoid, softplus
from lab.rules.rule import Topic, numbers

topic = Topic("more-activations", heading="More activations")

POINTS = {"count": (1, 2, 3, 5, 8, 17), "scale": (1, 3)}
OWN = (0.25, 0.5, 1.0, 1.75)
SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772


def points(setting):
    return {"x": numbers(setting["count"])}


def terms(setting):
    return 64


def mish(x):
    return x * np.tanh(softplus(x))


def hard_swish(x):
    return x * np.clip(x / 6 + 0.5, 0, 1)


MORE = {"hard_swish": hard_swish, "mish": mish}


@topic.rule(points, ["name", "scale"], terms, name=tuple(MORE), **POINTS)
def more_activation(framework, x, name, scale):
    """Hard swish and Mish, each by its formula."""
    return MORE[name](x * scale)


@topic.rule(
    points,
    ["name", "alpha", "steepness"],
    terms,
    name=("elu", "selu", "softplus"),
    alpha=OWN,
    steepness=OWN,
    count=POINTS["count"],
)
def own_numbers(framework, x, name, alpha, steepness):
    """ELU, SELU and softplus with numbers of one's own, as on the page."""
    if name == "softplus":
        return softplus(steepness * x) / steepness
    return (steepness if name == "selu" else 1.0) * elu(x, alpha)


def maps(setting):
    shape = setting["batch"], *setting["side"], setting["channels"]
    return {"x": numbers(*shape), "slopes": numbers(setting["channels"])}


MAPS = {"batch": None, "side": (1, 2, 3, 4), "channels": (1, 2, 3, 4, 5)}


@topic.rule(maps, **MAPS)
def prelu(framework, x, slopes):
    """PReLU with a slope for each channel: `shared_axes=[1, 2]` in Keras, `num_parameters` in
    PyTorch, two ReLUs in TensorFlow, a parameter of (channels, 1, 1) in CNTK."""
    return np.where(x > 0, x, slopes * x)


def weighted_maps(setting):
    arrays = maps(setting)
    return {**arrays, "weight": arrays["x"]}


@topic.rule(weighted_maps, (), terms, **MAPS)
def prelu_gradient(framework, x, slopes, weight):
    """Its gradients, for the maps and for the slopes. At 0 that for a map is the slope in PyTorch,
    0 in Keras and by two ReLUs, 1 in CNTK."""
    given = framework.prelu_gradient_at_zero
    at_zero = slopes if given is None else given
    slope = np.where(x > 0, 1.0, np.where(x < 0, slopes, at_zero))
    for_slopes = (weight * np.minimum(x, 0)).sum(axis=(0, 1, 2))
    return np.concatenate([(weight * slope).ravel(), for_slopes])


def slope_of_silu(x):
    return sigmoid(x) * (1 + x * (1 - sigmoid(x)))


def slope_of_gelu(x):
    root = np.sqrt(2 / np.pi)
    tanh = np.tanh(root * (x + 0.044715 * x**3))
    return 0.5 * (1 + tanh) + 0.5 * x * (1 - tanh**2) * root * (1 + 3 * 0.044715 * x**2)


def slope_of_mish(x):
    tanh = np.tanh(softplus(x))
    return tanh + x * (1 - tanh**2) * sigmoid(x)


def slope_of_hard_swish(x):
    return np.where(x <= -3, 0.0, np.where(x < 3, x / 3 + 0.5, 1.0))


SLOPES = {
    "relu": lambda x: 1.0 * (x > 0),
    "relu6": lambda x: 1.0 * ((x > 0) & (x < 6)),
    "sigmoid": lambda x: sigmoid(x) * (1 - sigmoid(x)),
    "tanh": lambda x: 1 - np.tanh(x) ** 2,
    "softplus": sigmoid,
    "softsign": lambda x: 1 / (1 + np.abs(x)) ** 2,
    "elu": lambda x: np.exp(np.minimum(x, 0)),
    "silu": slope_of_silu,
    "selu": lambda x: SELU_SCALE * np.where(x > 0, 1.0, SELU_ALPHA * np.exp(np.minimum(x, 0))),
    "gelu_tanh": slope_of_gelu,
    "hard_sigmoid": lambda x: ((x > -3) & (x < 3)) / 6,
    "hard_swish": slope_of_hard_swish,
    "mish": slope_of_mish,
}
assert set(SLOPES) == {*CURVES, *MORE}


@topic.rule(points, ["name", "scale"], terms, name=tuple(SLOPES), **POINTS)
def activation_gradient(framework, x, name, scale):
    """The gradient of each activation of the two lists is that of its formula. It is 0 at both ends
    of ReLU6 and of the hard sigmoid. At 0 that of SELU is 1.0507, as just above 0, and in
    PyTorch 1.7581, as just below."""
    slope = SLOPES[name](x * scale)
    if name == "selu" and not framework.selu_gradient_at_zero_is_left:
        slope = np.where(x == 0, SELU_SCALE, slope)
    return slope
