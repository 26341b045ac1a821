"""Figures of the page on activations."""

from math import exp, log, tanh

from tools.figures import plot, svg

XS = [step / 20 for step in range(-60, 61)]
THAT_KEEP_LARGE_NUMBERS = {
    "ReLU": lambda x: max(x, 0),
    "leaky ReLU, 0.3": lambda x: max(x, 0.3 * x),
    "ELU": lambda x: x if x > 0 else exp(x) - 1,
    "softplus": lambda x: log(1 + exp(x)),
}
THAT_DO_NOT = {
    "sigmoid": lambda x: 1 / (1 + exp(-x)),
    "hard sigmoid": lambda x: min(max(x / 6 + 0.5, 0), 1),
    "tanh": tanh,
}


LABELS = {  # where the name stands, and the place on the curve that a line leads to
    "softplus": ((-2.3, 1.25), -0.5),
    "ReLU": ((-2.9, -0.3), None),
    "leaky ReLU, 0.3": ((0.1, -0.55), -0.6),
    "ELU": ((0.15, -1.1), -0.9),
    "hard sigmoid": ((-2.9, 0.7), -1.4),
    "sigmoid": ((-2.9, -0.4), -1.8),
    "tanh": ((-0.75, -0.85), None),
}


def panel(functions, heights, ticks):
    """Return a chart of functions, each with its name beside it."""
    axes = plot.Axes(26, 8, 260, 200, (-3, 3), heights)
    shapes = axes.frame(
        [(x, svg.signed(x)) for x in range(-3, 4)], [(y, svg.signed(y)) for y in ticks]
    )
    for (name, function), style in zip(functions.items(), plot.STYLES, strict=False):
        shapes.append(axes.curve([(x, function(x)) for x in XS], style, 2))
        place, touches = LABELS[name]
        at = axes.at(*place)
        shapes.append(svg.text(*at, name, style[0], "start", 13, "700"))
        if touches is not None:
            end = axes.at(touches, function(touches))
            shapes.append(svg.line(*beside(at, end), *end, style[0]))
    return 300, 240, shapes


def beside(words, end):
    """Return where a line begins that leads from a short name to a place, both (x, y)."""
    above = end[1] > words[1]
    return words[0] + 4 if end[0] < words[0] else words[0] + 30, words[1] + (4 if above else -11)


def activations_curves():
    """The common activations from -3 to 3, by whether they keep the large numbers."""
    return svg.panels(
        "Activations",
        "Two charts for inputs from minus 3 to 3. The first: ReLU, leaky ReLU, ELU and softplus "
        "follow the input where it is large. The second: sigmoid, hard sigmoid and tanh end in a "
        "line that is level.",
        panel(THAT_KEEP_LARGE_NUMBERS, (-1.5, 3), range(-1, 4)),
        panel(THAT_DO_NOT, (-1.2, 1.2), range(-1, 2)),
    )


FIGURES = {"activations-curves": activations_curves}
