"""Rules about gradient descent and momentum."""

import numpy as np

from lab import updates
from lab.rules.rule import Array, Topic, numbers

topic = Topic("optimizers", heading="Optimisers")

STEPS = {"steps": (1, 2, 3, 4, 6), "weights": (1, 2, 3, 7)}
MOMENTUM = {**STEPS, "momentum": (0.0, 0.5, 0.9, 0.99), "nesterov": (0, 1)}


def step_arrays(setting):
    steps, weights = setting["steps"], setting["weights"]
    return {
        "start": numbers(weights),
        "gradients": numbers(steps, weights),
        "rates": Array((steps,), "rate"),
    }


def sums(setting):
    return 16 * setting["steps"]


@topic.rule(step_arrays, [], sums, **STEPS)
def sgd(framework, start, gradients, rates):
    r"""$w \leftarrow w - r g$ in all four, with the gradient $g$ and a rate $r$ that changes at
    each step."""
    return updates.sgd(start, gradients, rates)[-1]


def own_momentum(framework, *arguments):
    """Return the weight behind the steps of a framework's own momentum."""
    if framework.rate_is_in_velocity:
        return updates.momentum_with_rate_inside(*arguments)[-1]
    return updates.momentum_with_rate_outside(*arguments)[-1]


@topic.rule(step_arrays, ["momentum", "nesterov"], sums, **MOMENTUM)
def momentum(framework, start, gradients, rates, momentum, nesterov):
    r"""Momentum $m$, and Nesterov's, with a rate that changes at each step. PyTorch: $v
    \leftarrow m v + g$, $w \leftarrow w - r v$ (Nesterov: $r (g + m v)$). Keras, and CNTK with
    `unit_gain=False`: $v \leftarrow m v - r g$, $w \leftarrow w + v$ (Nesterov: $m v - r
    g$)."""
    return own_momentum(framework, start, gradients, rates, momentum, nesterov)


@topic.rule(step_arrays, ["momentum", "nesterov"], sums, **MOMENTUM)
def momentum_constant_rate(framework, start, gradients, rates, momentum, nesterov):
    """As long as the rate stays, the two forms of momentum are one."""
    rates = np.full(len(rates), rates[0])
    return updates.momentum_with_rate_inside(start, gradients, rates, momentum, nesterov)[-1]


@topic.rule(step_arrays, ["momentum", "nesterov"], sums, **MOMENTUM)
def momentum_as_keras(framework, start, gradients, rates, momentum, nesterov):
    """What PyTorch writes for the momentum of Keras and CNTK: at each change of the rate, its
    buffer times the old rate over the new."""
    return updates.momentum_with_rate_inside(start, gradients, rates, momentum, nesterov)[-1]


@topic.rule(step_arrays, ["momentum", "nesterov"], sums, **MOMENTUM)
def momentum_as_pytorch(framework, start, gradients, rates, momentum, nesterov):
    """What Keras writes for the momentum of PyTorch: at each change of the rate, its velocity times
    the new rate over the old."""
    return updates.momentum_with_rate_outside(start, gradients, rates, momentum, nesterov)[-1]


@topic.rule(step_arrays, ["momentum", "nesterov"], sums, **MOMENTUM)
def unit_gain(framework, start, gradients, rates, momentum, nesterov):
    r"""CNTK's default, `unit_gain=True`, multiplies the gradient by $1 - m$: $v \leftarrow m v
    - r (1 - m) g$. The others take $r (1 - m)$ for the rate."""
    return own_momentum(framework, start, gradients, rates * (1 - momentum), momentum, nesterov)


def sample_arrays(setting):
    steps, weights = setting["steps"], setting["weights"]
    return {
        "start": numbers(weights),
        "gradients": numbers(steps, setting["batch"], weights),
        "rates": Array((steps,), "rate"),
    }


@topic.rule(sample_arrays, ["unit"], sums, **STEPS, batch=(1, 2, 3, 5), unit=(0, 1, 2, 8))
def cntk_rates(framework, start, gradients, rates, unit):
    """CNTK's rate belongs to the mean of the gradients of a batch; as a rate per sample, to their
    sum; with `minibatch_size=m`, to their sum over m."""
    size = unit or gradients.shape[1]
    return updates.sgd(start, gradients.sum(axis=1) / size, rates)[-1]
