"""Rules about schedules, weight decay, clipping, averages of weights and half precision."""

from math import cos, pi

import numpy as np

from lab.rules.catalogue.optimizers import STEPS, step_arrays
from lab.rules.rule import Topic, numbers

topic = Topic("schedules", heading="Schedules and decay")

DECAY = {**STEPS, "name": ("sgd", "momentum", "adam"), "decay": (0.125, 0.25, 0.5)}
MOMENTUM, BETA_1, BETA_2, EPSILON = 0.9, 0.9, 0.999, 1e-3
COUNT = 12  # of steps whose rate is compared


def sums(setting):
    """Return a bound: Adam's root magnifies float32's rounding."""
    return 4096 * setting["steps"]


def decayed(framework, start, gradients, rates, name, decay, decoupled):
    """Return the weight after the steps of an optimiser with the first of the rates."""
    weight, rate = start, rates[0]
    velocity = mean = square = np.zeros_like(start)
    for step, gradient in enumerate(gradients, 1):
        if decoupled:
            weight = weight * (1 - rate * decay)
        else:
            gradient = gradient + decay * weight
        if name == "sgd":
            weight = weight - rate * gradient
        elif name == "momentum":
            velocity = MOMENTUM * velocity + gradient
            weight = weight - rate * velocity
        else:
            mean = BETA_1 * mean + (1 - BETA_1) * gradient
            square = BETA_2 * square + (1 - BETA_2) * gradient**2
            root = np.sqrt(1 - BETA_2**step)
            added = EPSILON if framework.adam_epsilon_is_corrected else EPSILON / root
            size = np.sqrt(square) / root + added
            weight = weight - rate * mean / (1 - BETA_1**step) / size
    return weight


@topic.rule(step_arrays, ["name", "decay"], sums, **DECAY)
def decay_in_gradient(framework, **setting):
    r"""Weight decay $d$ in the gradient: $g + d w$ takes the place of $g$, in SGD, with momentum
    and in Adam. PyTorch's `weight_decay`, but not that of AdamW, and CNTK's
    `l2_regularization_weight`."""
    return decayed(framework, **setting, decoupled=False)


@topic.rule(step_arrays, ["name", "decay"], sums, **DECAY)
def decay_decoupled(framework, **setting):
    r"""Decoupled weight decay: $w \leftarrow w - r d w$ before each step, with the rate $r$.
    Keras's `weight_decay`, and PyTorch's AdamW."""
    return decayed(framework, **setting, decoupled=True)


def gradient_arrays(setting):
    return {"gradients": numbers(setting["count"], setting["weights"])}


@topic.rule(
    gradient_arrays,
    ["kind", "limit"],
    lambda setting: 64,
    count=(1, 2, 3, 5),
    weights=(1, 2, 3, 7),
    kind=("value", "norm", "global norm"),
    limit=(0.5, 1.0, 2.0, 4.0, 16.0),
)
def clipping(framework, gradients, kind, limit):
    """Clipping by value cuts each number, clipping by the norm scales the gradient of each weight
    down to a norm, and clipping by the global norm scales all of them by one factor."""
    if kind == "value":
        return np.clip(gradients, -limit, limit)
    axis = 1 if kind == "norm" else None
    norms = np.sqrt((gradients**2).sum(axis=axis, keepdims=True))
    return gradients * limit / np.maximum(norms, limit)


SCHEDULES = {
    "by steps": lambda step, length, gamma: (
        gamma ** (step >= length) * gamma ** (step >= 2 * length)
    ),
    "exponential": lambda step, length, gamma: gamma ** (step / length),
    "staircase": lambda step, length, gamma: gamma ** (step // length),
    "polynomial": lambda step, length, gamma: max(1 - step / length, 0) ** 2,
    "inverse time": lambda step, length, gamma: 1 / (1 + gamma * step / length),
    "cosine": lambda step, length, gamma: (1 + cos(pi * min(step / length, 1))) / 2,
    "warm-up": lambda step, length, gamma: min((step + 1) / length, 1),
}


@topic.rule(
    lambda setting: {},
    ["name", "rate", "length", "gamma"],
    lambda setting: 64,
    name=tuple(SCHEDULES),
    rate=(0.01, 0.1, 1.0, 3.0),
    length=(1, 2, 3, 4, 5, 7),
    gamma=(0.1, 0.25, 0.5),
)
def schedule(framework, name, rate, length, gamma):
    r"""The rates of the first twelve steps: cut at given steps, exponential, in stairs, polynomial,
    by inverse time, along a cosine that stays at its end, and a linear warm-up that begins above
    zero, each by its formula."""
    return np.array([rate * SCHEDULES[name](step, length, gamma) for step in range(COUNT)])


@topic.rule(
    lambda setting: {"path": numbers(setting["steps"], setting["weights"])},
    ["momentum"],
    lambda setting: 16 * setting["steps"],
    **STEPS,
    momentum=(0.5, 0.9, 0.99, 0.999),
)
def weight_average(framework, path, momentum):
    r"""An exponential average of the weights begins with the weights after the first step; after
    each later one, $a \leftarrow m a + (1 - m) w$."""
    average = path[0]
    for weight in path[1:]:
        average = momentum * average + (1 - momentum) * weight
    return average


@topic.rule(
    lambda setting: {"x": numbers(setting["count"])},
    ["scale"],
    count=(1, 2, 3, 5, 8, 17),
    scale=(1e-8, 3e-8, 1e-6, 1e-4, 0.1, 1.0, 100.0, 5000.0, 30000.0),
)
def half_precision(framework, x, scale):
    """Float16 keeps 11 binary digits between 6 · 10⁻⁵ and 65504, rounded to the nearest, and to the
    even one of two; smaller numbers lose digits, larger ones become infinite."""
    numbers = x.astype(np.float32) * np.float32(scale)
    with np.errstate(over="ignore"):
        return numbers.astype(np.float16).astype(float) / scale
