"""Figure of the page on batch normalisation."""

from math import exp

import numpy as np

from tools.figures import plot, svg

STEPS, SAMPLES, MEAN, DEVIATION = 400, 32, 5, 4
KERAS, PYTORCH, CNTK = 0.01, 0.1, 1 - exp(-SAMPLES / 5000)  # the weight of a new batch


def running_means(means, weight, first=None):
    """Return the running mean at each step from 0, as points. ``first`` is the weight of the first batch, if another."""
    points, running = [(0, 0)], 0
    for step, mean in enumerate(means, start=1):
        new = first if step == 1 and first else weight
        running = (1 - new) * running + new * mean
        points.append((step, float(running)))
    return points


def batch_norm_running_mean():
    """The running mean of one channel with the defaults of the frameworks, over the same batches."""
    means = np.random.RandomState(2).normal(MEAN, DEVIATION, size=(STEPS, SAMPLES)).mean(axis=1)
    axes = plot.Axes(44, 16, 520, 220, x=(0, STEPS), y=(0, 6))
    shapes = axes.frame(
        [(n, n) for n in range(0, STEPS + 1, 100)],
        [(n, n) for n in range(0, 7)],
        x_label=f"batches of {SAMPLES} samples",
    )
    left, y = axes.at(0, MEAN)
    shapes.append(svg.line(left, y, left + 520, y, svg.INK, dashed=True))
    lines = [
        ("Keras: 0.01 of each batch", KERAS, None),
        ("PyTorch: 0.1 of each batch", PYTORCH, None),
        ("CNTK: the first batch whole, then 0.0064", CNTK, 1),
    ]
    styles = [(svg.SECOND, ""), (svg.ACCENT, ""), (svg.INK, "2 3")]
    shapes += [
        axes.curve(running_means(means, weight, first), style)
        for (_, weight, first), style in zip(lines, styles)
    ]
    shapes += plot.legend(270, 150, [(words, style) for (words, _, _), style in zip(lines, styles)])
    return svg.figure(
        "batch-norm-running-mean",
        580,
        282,
        "The running mean over 400 batches",
        "Three curves towards a true mean of 5, a dashed line. PyTorch's is there after about 40 batches and then sways with each batch. Keras's "
        "rises slowly and is near after about 400. CNTK's starts at the mean of the first batch, which is 4 here, and then comes as slowly as Keras's.",
        shapes,
    )


FIGURES = {"batch-norm-running-mean": batch_norm_running_mean}
