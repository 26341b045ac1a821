"""Figures of the page on activations."""

from math import exp, log, tanh

from tools.figures import plot, svg

XS = [step / 20 for step in range(-60, 61)]
THAT_KEEP_LARGE_NUMBERS = {
    "ReLU": lambda x: max(x, 0),
    "leaky ReLU, slope 0.3": lambda x: max(x, 0.3 * x),
    "ELU": lambda x: x if x > 0 else exp(x) - 1,
    "softplus": lambda x: log(1 + exp(x)),
}
THAT_DO_NOT = {
    "sigmoid": lambda x: 1 / (1 + exp(-x)),
    "hard sigmoid": lambda x: min(max(x / 6 + 0.5, 0), 1),
    "tanh": tanh,
}


def panel(left, functions, heights, ticks):
    """Return a chart of functions, each by its name, with a legend below."""
    axes = plot.Axes(left, 14, 210, 190, (-3, 3), heights)
    shapes = axes.frame(
        [(x, svg.signed(x)) for x in range(-3, 4)], [(y, svg.signed(y)) for y in ticks]
    )
    styles = plot.STYLES[: len(functions)]
    for function, style in zip(functions.values(), styles, strict=True):
        shapes.append(axes.curve([(x, function(x)) for x in XS], style, 2))
    return shapes + plot.legend(left, 246, list(zip(functions, styles, strict=True)))


def activations_curves():
    """The common activations from -3 to 3, by whether they keep the large numbers."""
    return svg.figure(
        "activations-curves",
        534,
        320,
        "Activations",
        "Two charts for inputs from minus 3 to 3. Left: ReLU, leaky ReLU, ELU and softplus follow "
        "the input where it is large. Right: sigmoid, hard sigmoid and tanh end in a line that is "
        "level.",
        [
            *panel(44, THAT_KEEP_LARGE_NUMBERS, (-1.5, 3), range(-1, 4)),
            *panel(314, THAT_DO_NOT, (-1.2, 1.2), range(-1, 2)),
        ],
    )


FIGURES = {"activations-curves": activations_curves}
