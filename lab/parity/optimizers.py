"""Update rules from their formulas, in Python's own floats: where each takes a number in float64.

They are those of snippets/<framework>/lab/optimizers.py, with the same names and settings.
"""

from math import sqrt

LR, EPSILON = 0.1, 1e-7
GRADIENTS = [1.0, -0.5, 0.25, 2.0, -1.0, 0.5, 0.125, -0.75, 1.5, -0.25]


def momentum_step(w, v, g, rate, nesterov):
    """Return a weight and its velocity after a step of SGD with momentum; numbers or arrays."""
    v = 0.9 * v - rate * g
    return w + (0.9 * v - rate * g if nesterov else v), v


def sgd(gradients, nesterov):
    w, v = 1.0, 0.0
    for g in gradients:
        w, v = momentum_step(w, v, g, LR, nesterov)
    return w


def rmsprop(gradients, momentum):
    w, square, v = 1.0, 0.0, 0.0
    for g in gradients:
        square = 0.9 * square + (1 - 0.9) * g * g
        v = momentum * v + LR * g / sqrt(square + EPSILON)
        w -= v
    return w


def adagrad(gradients):
    w, square = 1.0, 0.1
    for g in gradients:
        square += g * g
        w -= LR * g / sqrt(square + EPSILON)
    return w


def adadelta(gradients):
    w, square, moved = 1.0, 0.0, 0.0
    for g in gradients:
        square = 0.95 * square + (1 - 0.95) * g * g
        step = sqrt(moved + EPSILON) * g / sqrt(square + EPSILON)
        moved = 0.95 * moved + (1 - 0.95) * step * step
        w -= LR * step
    return w


def adam(gradients, decay=0.0):
    w, m, v = 1.0, 0.0, 0.0
    for t, g in enumerate(gradients, 1):
        w -= w * decay * LR
        m += (g - m) * (1 - 0.9)
        v += (g * g - v) * (1 - 0.999)
        w -= LR * sqrt(1 - 0.999**t) / (1 - 0.9**t) * m / (sqrt(v) + EPSILON)
    return w


def adamax(gradients):
    w, m, u = 1.0, 0.0, 0.0
    for t, g in enumerate(gradients, 1):
        m += (g - m) * (1 - 0.9)
        u = max(0.999 * u, abs(g))
        w -= LR * m / ((1 - 0.9**t) * (u + EPSILON))
    return w


def nadam(gradients):
    w, m, v, product = 1.0, 0.0, 0.0, 1.0
    for t, g in enumerate(gradients, 1):
        now, following = (0.9 * (1 - 0.5 * 0.96**n) for n in (t, t + 1))
        product *= now
        m += (g - m) * (1 - 0.9)
        v += (g * g - v) * (1 - 0.999)
        ahead = following * m / (1 - product * following) + (1 - now) * g / (1 - product)
        w -= LR * ahead / (sqrt(v / (1 - 0.999**t)) + EPSILON)
    return w


def lion(gradients):
    w, m = 1.0, 0.0
    for g in gradients:
        direction = 0.9 * m + (1 - 0.9) * g
        w -= LR * ((direction > 0) - (direction < 0))
        m = 0.99 * m + (1 - 0.99) * g
    return w


def exact():
    """Return where each optimizer should take 1.0, as {name: number}."""
    return {
        "SGD, momentum": sgd(GRADIENTS, nesterov=False),
        "SGD, Nesterov": sgd(GRADIENTS, nesterov=True),
        "RMSprop": rmsprop(GRADIENTS, 0.0),
        "RMSprop, momentum": rmsprop(GRADIENTS, 0.9),
        "Adagrad": adagrad(GRADIENTS),
        "Adadelta": adadelta(GRADIENTS),
        "Adam": adam(GRADIENTS),
        "AdamW": adam(GRADIENTS, 0.01),
        "Adamax": adamax(GRADIENTS),
        "Nadam": nadam(GRADIENTS),
        "Lion": lion(GRADIENTS),
    }
