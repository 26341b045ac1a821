"""Rules about activations."""

from math import erf

import numpy as np

from lab.rules.rule import Topic, numbers

topic = Topic("activations", heading="Activations")

POINTS = {"count": (1, 2, 3, 5, 8, 17), "scale": (1, 3, 20)}
SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772


def points(setting):
    return {"x": numbers(setting["count"])}


def terms(setting):
    return 24


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def softplus(x):
    return np.log1p(np.exp(-np.abs(x))) + np.maximum(x, 0)


def gelu_by_tanh(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


CURVES = {
    "relu": lambda x: np.maximum(x, 0),
    "relu6": lambda x: np.clip(x, 0, 6),
    "sigmoid": sigmoid,
    "tanh": np.tanh,
    "softplus": softplus,
    "softsign": lambda x: x / (1 + np.abs(x)),
    "elu": elu,
    "silu": lambda x: x * sigmoid(x),
    "selu": lambda x: SELU_SCALE * elu(x, SELU_ALPHA),
    "gelu_tanh": gelu_by_tanh,
    "hard_sigmoid": lambda x: np.clip(x / 6 + 0.5, 0, 1),
}


@topic.rule(points, ["name", "scale"], terms, name=tuple(CURVES), **POINTS)
def activation(framework, x, name, scale):
    """ReLU, ReLU6, sigmoid, tanh, softplus, softsign, ELU, SELU, SiLU, the approximation of GELU
    with tanh, and the hard sigmoid, each by its formula."""
    return CURVES[name](x * scale)


@topic.rule(points, ["scale"], terms, **POINTS)
def gelu(framework, x, scale):
    r"""GELU, $x \, \Phi(x)$, is exact by default in PyTorch, TensorFlow and
    `keras.activations`. CNTK has none."""
    x = x * scale
    return x * 0.5 * (1 + np.vectorize(erf)(x / 2**0.5))


@topic.rule(points, ["scale"], **POINTS)
def leaky_relu(framework, x, scale):
    """Below zero, the leaky ReLU multiplies by 0.3 in Keras's layer, 0.2 in TensorFlow, and 0.01 in
    PyTorch and CNTK."""
    return np.where(x > 0, x, framework.leaky_slope * x) * scale


@topic.rule(points, ["slope", "scale"], slope=(0.0, 0.01, 0.2, 0.3, 0.5), **POINTS)
def leaky_relu_slope(framework, x, slope, scale):
    """With the slope given, all four are the same."""
    return np.where(x > 0, x, slope * x) * scale
