"""Figures of the page on dropout."""

import numpy as np

from tools.figures import svg

RATE = 0.5
UNITS = np.array([0.8, 2, 0.4, 1.2, 0.3, 0.6, 1.6, 0.2])


def dropout_units():
    """The same units in two training steps, each with a mask of its own, and in evaluation."""
    r = np.random.RandomState(1)
    cell, rows = 44, [("before dropout", UNITS, np.zeros(8, bool))]
    for name in ["training, one step", "training, the next step"]:
        dropped = np.isin(np.arange(8), r.permutation(8)[:4])
        rows.append((name, np.where(dropped, 0, UNITS / (1 - RATE)), dropped))
    rows.append(("evaluation", UNITS, np.zeros(8, bool)))
    shapes = []
    for i, (name, values, dropped) in enumerate(rows):
        y, training = 28 + 82 * i, name.startswith("training")
        shapes.append(svg.text(10, y - 8, name, anchor="start"))
        kept = svg.SECOND_SOFT if training else svg.SOFT
        shapes += svg.grid(
            10,
            y,
            [values],
            cell,
            bold=lambda r, c: training and not dropped[c],
            fill=lambda r, c: svg.ACCENT_SOFT if dropped[c] else kept,
        )
    return svg.figure(
        "dropout-units",
        20 + 8 * cell,
        28 + 82 * 3 + cell + 8,
        "Dropout in training and in evaluation",
        "A row of eight units. In each of two training steps other units are set to zero and the rest are doubled. In evaluation the "
        "row is as it was.",
        shapes,
    )


def dropout_channels():
    """Dropout of single numbers beside dropout of whole maps."""
    r = np.random.RandomState(12)
    cell, gap = 26, 18
    numbers = r.uniform(size=(4, 2, 3)) < RATE
    maps = np.array([True, False, False, True]).repeat(6).reshape(4, 2, 3)
    shapes = []
    for i, (name, dropped) in enumerate([("single numbers", numbers), ("whole maps", maps)]):
        y = 28 + i * 96
        shapes.append(svg.text(10, y - 8, name, anchor="start"))
        for m in range(4):
            values = np.where(dropped[m], 0, 1 / (1 - RATE))
            shapes += svg.grid(
                10 + m * (3 * cell + gap),
                y,
                values,
                cell,
                bold=lambda r, c: not dropped[m, r, c],
                fill=lambda r, c: svg.ACCENT_SOFT if dropped[m, r, c] else svg.SECOND_SOFT,
            )
    return svg.figure(
        "dropout-channels",
        20 + 4 * 3 * cell + 3 * gap,
        28 + 96 + 2 * cell + 8,
        "Dropout of numbers and of maps",
        "Four maps of ones. Dropout of single numbers leaves holes in every map. Dropout of maps sets some maps to zero and doubles the others.",
        shapes,
    )


FIGURES = {"dropout-units": dropout_units, "dropout-channels": dropout_channels}
