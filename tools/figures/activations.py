"""Figures of the page on activations."""

from math import exp, log, tanh

from tools.figures import svg
from tools.figures.plot import STYLES, Axes, legend

XS = [step / 20 for step in range(-60, 61)]


def activations_curves():
    """The common activations from -3 to 3: those that keep the large numbers, and those that do not."""
    panels = [
        (
            44,
            (-1.5, 3),
            [(-1, "−1"), (0, "0"), (1, "1"), (2, "2"), (3, "3")],
            [
                ("ReLU", lambda x: max(x, 0)),
                ("leaky ReLU, slope 0.3", lambda x: max(x, 0.3 * x)),
                ("ELU", lambda x: x if x > 0 else exp(x) - 1),
                ("softplus", lambda x: log(1 + exp(x))),
            ],
        ),
        (
            314,
            (-1.2, 1.2),
            [(-1, "−1"), (0, "0"), (1, "1")],
            [
                ("sigmoid", lambda x: 1 / (1 + exp(-x))),
                ("hard sigmoid", lambda x: min(max(x / 6 + 0.5, 0), 1)),
                ("tanh", tanh),
            ],
        ),
    ]
    shapes = []
    for left, heights, ticks, functions in panels:
        axes = Axes(left, 14, 210, 190, (-3, 3), heights)
        shapes += axes.frame(
            [(x, str(x).replace("-", "−")) for x in (-3, -2, -1, 0, 1, 2, 3)], ticks
        )
        for (_, f), style in zip(functions, STYLES):
            shapes.append(axes.curve([(x, f(x)) for x in XS], style, 2))
        shapes += legend(left, 246, [(name, style) for (name, _), style in zip(functions, STYLES)])
    return svg.figure(
        "activations-curves",
        534,
        320,
        "Activations",
        "Two charts for inputs from minus 3 to 3. Left: ReLU, leaky ReLU, ELU and softplus follow the input where it is large. Right: sigmoid, "
        "hard sigmoid and tanh end in a line that is level.",
        shapes,
    )


FIGURES = {"activations-curves": activations_curves}
