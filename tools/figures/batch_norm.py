"""Figure of the page on batch normalisation."""

from dataclasses import dataclass
from math import exp

import numpy as np

from tools.figures import looks, plot, svg
from tools.frameworks import Framework, frameworks

STEPS, SAMPLES, MEAN, DEVIATION = 400, 32, 5, 4


@dataclass(frozen=True)
class Rule:
    """What a framework's running mean takes of each batch by default."""

    framework: Framework
    weight: float
    first_whole: bool
    """Whether it takes the whole of the first batch."""

    def words(self):
        """Return what it takes, as words behind its name."""
        if self.first_whole:
            return f": first batch whole, then {self.weight:.4f}"
        return f": {self.weight:g} of each batch"

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
            found.append(Rule(framework, weight, first_whole=True))
        elif facts:
            found.append(Rule(framework, facts["new_batch"], first_whole=False))
    return found


def batch_norm_running_mean():
    """The running mean of one channel over the same batches, with the frameworks' defaults."""
    means = np.random.RandomState(2).normal(MEAN, DEVIATION, size=(STEPS, SAMPLES)).mean(axis=1)
    axes = plot.Axes(26, 12, 376, 230, x=(0, STEPS), y=(0, 6))
    shapes = axes.frame(
        [(step, step) for step in range(0, STEPS + 1, 100)],
        [(mean, mean) for mean in range(7)],
        x_label=f"batches of {SAMPLES} samples",
    )
    left, y = axes.at(0, MEAN)
    shapes.append(svg.line(left, y, left + axes.width, y, svg.INK))
    found = rules()
    fast = max(found, key=lambda rule: rule.weight).framework.label
    slow = next(rule.framework.label for rule in found if not rule.first_whole)
    at_once = next(rule.framework.label for rule in found if rule.first_whole)
    for row, rule in enumerate(found):
        shapes.append(looks.curve(rule.framework, axes.places(rule.points(means))))
        shapes.append(looks.key(100, 176 + 21 * row, rule.framework, rule.words()))
    return svg.figure(
        "batch-norm-running-mean",
        420,
        288,
        "The running mean over 400 batches",
        f"Three curves towards a true mean of 5, a level line. {fast}'s is there after about 40 "
        f"batches and then sways with each batch. {slow}'s rises slowly and is near after about "
        f"400. {at_once}'s starts at the mean of the first batch, which is 4 here, and then comes "
        f"as slowly as {slow}'s.",
        shapes,
    )


FIGURES = {"batch-norm-running-mean": batch_norm_running_mean}
