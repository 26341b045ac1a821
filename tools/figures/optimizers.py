"""The figure of the page on optimisers."""

from lab import updates
from tools.figures import looks, plot, svg
from tools.figures.labels import joined, that_print

START, MOMENTUM, GRADIENT = 1.0, 0.9, 1.0
BESIDE = 3  # units between the lines of frameworks that go together
BEFORE, AFTER = 0.1, 0.01
CUT = 6  # steps before the rate falls
RATES = [BEFORE] * CUT + [AFTER] * 14


def rate_outside(rates):
    """Return the path of a weight where the rate multiplies the whole velocity."""
    gradients = [GRADIENT] * len(rates)
    return [START, *updates.momentum_with_rate_outside(START, gradients, rates, MOMENTUM)]


def rate_inside(rates):
    """Return the path of a weight where the rate is in the velocity."""
    gradients = [GRADIENT] * len(rates)
    return [START, *updates.momentum_with_rate_inside(START, gradients, rates, MOMENTUM)]


def that_use(rule):
    """Return the frameworks whose optimiser follows a rule, by what the page's snippet printed."""
    _, *path = rule([BEFORE, BEFORE, AFTER, AFTER])
    numbers = " ".join(f"{weight:.4f}" for weight in path)
    return that_print("optimizers/rate_cut", f"momentum: {numbers}")


def optimizers_rate_cut():
    """The two paths of a weight whose learning rate is cut to a tenth after six steps."""
    outside, inside = rate_outside(RATES), rate_inside(RATES)
    at_once, rolls_on = that_use(rate_outside), that_use(rate_inside)
    axes = plot.Axes(34, 34, 374, 210, (0, len(RATES)), (-5, 1))
    shapes = axes.frame(
        [(step, str(step)) for step in range(0, len(RATES) + 1, 5)],
        [(weight, svg.signed(weight)) for weight in range(-5, 2)],
        "step",
        "weight",
    )
    x, top = axes.at(CUT, 1)
    shapes.append(svg.line(x, top, x, top + axes.height, dashed=True))
    note = f"the rate falls from {BEFORE} to {AFTER}"
    shapes.append(svg.text(x + 8, top + 16, note, anchor="start", size=13))
    shifts = {framework: BESIDE * number for number, framework in enumerate(rolls_on)}
    shifts |= {framework: -BESIDE * number for number, framework in enumerate(at_once, 1)}
    for framework, shift in shifts.items():
        path = outside if framework in at_once else inside
        shapes.append(looks.curve(framework, axes.places(enumerate(path), shift), 2))
    for chosen, place in ((at_once, (20, -0.5)), (rolls_on, (11.5, -4.1))):
        shapes.append(looks.names(*axes.at(*place), chosen, anchor="end"))
    return svg.figure(
        "optimizers-rate-cut",
        420,
        288,
        "Momentum when the learning rate is cut",
        "The path of a weight with momentum 0.9 and a gradient of 1. Up to the sixth step both "
        f"rules go together. Then the rate is cut to a tenth. {at_once[0].label}'s rule slows down "
        f"at once and is at {outside[-1]:.1f} after twenty steps; that of {joined(rolls_on)} rolls "
        f"on to {inside[-1]:.1f}.",
        shapes,
    )


FIGURES = {"optimizers-rate-cut": optimizers_rate_cut}
