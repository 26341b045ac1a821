"""Figure of the page on batch normalisation."""

from dataclasses import dataclass
from math import exp

import numpy as np

from tools.figures import plot, svg
from tools.frameworks import frameworks

STEPS, SAMPLES, MEAN, DEVIATION = 400, 32, 5, 4
STYLES = [(svg.SECOND, ""), (svg.ACCENT, ""), (svg.INK, "2 3")]


@dataclass(frozen=True)
class Rule:
    """What a framework's running mean takes of each batch by default."""

    label: str
    weight: float
    first_whole: bool
    """Whether it takes the whole of the first batch."""

    def words(self):
        if self.first_whole:
            return f"{self.label}: the first batch whole, then {self.weight:.4f}"
        return f"{self.label}: {self.weight:g} of each batch"

    def points(self, means):
        """Return the running mean at each step from 0, given the means of the batches."""
        points, running = [(0, 0)], 0
        for step, mean in enumerate(means, start=1):
            weight = 1 if step == 1 and self.first_whole else self.weight
            running = (1 - weight) * running + weight * mean
            points.append((step, float(running)))
        return points


def rules():
    """Return the rule of each framework that has a layer for this."""
    found = []
    for framework in frameworks():
        facts = framework.running_mean
        if "time_constant" in facts:
            weight = 1 - exp(-SAMPLES / facts["time_constant"])
            found.append(Rule(framework.label, weight, first_whole=True))
        elif facts:
            found.append(Rule(framework.label, facts["new_batch"], first_whole=False))
    return found


def batch_norm_running_mean():
    """The running mean of one channel over the same batches, with the frameworks' defaults."""
    means = np.random.RandomState(2).normal(MEAN, DEVIATION, size=(STEPS, SAMPLES)).mean(axis=1)
    axes = plot.Axes(44, 16, 520, 220, x=(0, STEPS), y=(0, 6))
    shapes = axes.frame(
        [(step, step) for step in range(0, STEPS + 1, 100)],
        [(mean, mean) for mean in range(7)],
        x_label=f"batches of {SAMPLES} samples",
    )
    left, y = axes.at(0, MEAN)
    shapes.append(svg.line(left, y, left + axes.width, y, svg.INK, dashed=True))
    lines = list(zip(rules(), STYLES, strict=False))  # no more than can be told apart
    fast = max((rule for rule, _ in lines), key=lambda rule: rule.weight).label
    slow = next(rule.label for rule, _ in lines if not rule.first_whole)
    at_once = next(rule.label for rule, _ in lines if rule.first_whole)
    shapes += [axes.curve(rule.points(means), style) for rule, style in lines]
    shapes += plot.legend(270, 150, [(rule.words(), style) for rule, style in lines])
    return svg.figure(
        "batch-norm-running-mean",
        580,
        282,
        "The running mean over 400 batches",
        f"Three curves towards a true mean of 5, a dashed line. {fast}'s is there after about 40 "
        f"batches and then sways with each batch. {slow}'s rises slowly and is near after about "
        f"400. {at_once}'s starts at the mean of the first batch, which is 4 here, and then comes "
        f"as slowly as {slow}'s.",
        shapes,
    )


FIGURES = {"batch-norm-running-mean": batch_norm_running_mean}
