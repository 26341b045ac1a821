"""The figure of the page on optimisers."""

import numpy as np

from tools.figures import plot, svg

MOMENTUM, GRADIENT, RATES = 0.9, 1.0, [0.1] * 6 + [0.01] * 14


def rate_outside():
    """Return the weights of PyTorch's formula: the rate multiplies the whole velocity."""
    weight, velocity, path = 1.0, 0.0, [1.0]
    for rate in RATES:
        velocity = MOMENTUM * velocity + GRADIENT
        weight -= rate * velocity
        path.append(weight)
    return np.array(path)


def rate_inside():
    """Return the weights of Keras's and CNTK's formula: the rate is in the velocity."""
    weight, velocity, path = 1.0, 0.0, [1.0]
    for rate in RATES:
        velocity = MOMENTUM * velocity - rate * GRADIENT
        weight += velocity
        path.append(weight)
    return np.array(path)


def optimizers_rate_cut():
    """The two paths of a weight whose learning rate is cut to a tenth after six steps."""
    outside, inside = rate_outside(), rate_inside()
    steps = len(RATES)
    axes = plot.Axes(56, 34, 420, 210, (0, steps), (-5, 1))
    styles = [(svg.SECOND, ""), (svg.ACCENT, "7 3")]
    shapes = axes.frame(
        [(n, str(n)) for n in range(0, steps + 1, 5)],
        [(n, f"{n}".replace("-", "\N{MINUS SIGN}")) for n in range(-5, 2)],
        "step",
        "weight",
    )
    x, top = axes.at(6, 1)
    shapes.append(svg.line(x, top, x, top + 210, dashed=True))
    shapes.append(
        svg.text(x + 8, top + 16, "the rate falls from 0.1 to 0.01", anchor="start", size=12)
    )
    shapes += [
        axes.curve(list(enumerate(path)), style, 2.2)
        for path, style in ((outside, styles[0]), (inside, styles[1]))
    ]
    for words, place, (colour, _) in (
        ("PyTorch, TensorFlow", (19.5, -0.8), styles[0]),
        ("Keras, CNTK", (11.5, -3.6), styles[1]),
    ):
        shapes.append(svg.text(*axes.at(*place), words, fill=colour, anchor="end", size=13))
    return svg.figure(
        "optimizers-rate-cut",
        500,
        296,
        "Momentum when the learning rate is cut",
        f"The path of a weight with momentum 0.9 and a gradient of 1. Up to the sixth step both rules go together. Then the rate is cut to a tenth. PyTorch's rule "
        f"slows down at once and is at {outside[-1]:.1f} after twenty steps; that of Keras and CNTK rolls on to {inside[-1]:.1f}.",
        shapes,
    )


FIGURES = {"optimizers-rate-cut": optimizers_rate_cut}
