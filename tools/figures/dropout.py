"""Figures of the page on dropout."""

import numpy as np

from tools.figures import svg

RATE = 0.5
UNITS = np.array([0.8, 2, 0.4, 1.2, 0.3, 0.6, 1.6, 0.2])
TOP = 28  # of the first row, below its name


def dropout_units():
    """The same units in two training steps, each with a mask of its own, and in evaluation."""
    random = np.random.RandomState(1)
    cell, step, number = 44, 82, len(UNITS)
    none = np.zeros(number, bool)
    rows = [("before dropout", UNITS, none, svg.SOFT, none)]
    for name in ["training, one step", "training, the next step"]:
        dropped = np.isin(np.arange(number), random.permutation(number)[: number // 2])
        values = np.where(dropped, 0, UNITS / (1 - RATE))
        rows.append((name, values, dropped, svg.SECOND_SOFT, ~dropped))
    rows.append(("evaluation", UNITS, none, svg.SOFT, none))
    shapes = []
    for row, (name, values, dropped, kept, bold) in enumerate(rows):
        top = TOP + step * row
        fill = np.where(dropped, svg.ACCENT_SOFT, kept)
        shapes.append(svg.text(10, top - 8, name, anchor="start"))
        shapes += svg.grid(10, top, [values], cell, [fill], [bold])
    return svg.figure(
        "dropout-units",
        20 + number * cell,
        TOP + step * (len(rows) - 1) + cell + 8,
        "Dropout in training and in evaluation",
        "A row of eight units. In each of two training steps other units are set to zero and the "
        "rest are doubled. In evaluation the row is as it was.",
        shapes,
    )


def dropout_channels():
    """Dropout of single numbers beside dropout of whole maps."""
    random = np.random.RandomState(12)
    cell, gap, step = 26, 18, 96
    maps, rows, columns = shape = (4, 2, 3)
    numbers = random.uniform(size=shape) < RATE
    whole = np.array([True, False, False, True]).repeat(rows * columns).reshape(shape)
    shapes = []
    for row, (name, dropped) in enumerate([("single numbers", numbers), ("whole maps", whole)]):
        top = TOP + step * row
        shapes.append(svg.text(10, top - 8, name, anchor="start"))
        values = np.where(dropped, 0, 1 / (1 - RATE))
        fill = np.where(dropped, svg.ACCENT_SOFT, svg.SECOND_SOFT)
        for number in range(maps):
            left = 10 + number * (columns * cell + gap)
            shapes += svg.grid(left, top, values[number], cell, fill[number], ~dropped[number])
    return svg.figure(
        "dropout-channels",
        20 + maps * columns * cell + (maps - 1) * gap,
        TOP + step + rows * cell + 8,
        "Dropout of numbers and of maps",
        "Four maps of ones. Dropout of single numbers leaves holes in every map. Dropout of maps "
        "sets some maps to zero and doubles the others.",
        shapes,
    )


FIGURES = {"dropout-units": dropout_units, "dropout-channels": dropout_channels}
