"""Pictures of numbers: pixels in a few shades, so that a picture is a few shapes."""

from itertools import groupby

import numpy as np

from tools.figures import svg

SHADES = 5


def picture(left, top, cell, values, most=None, frame=True):
    """Return a picture of (rows, columns) of numbers: the larger a number, the darker its cell.

    Numbers below zero are drawn in the second colour; then those above are in the first, and not
    in that of ink. ``most`` is the number that is drawn darkest, if not the largest.
    """
    values = np.asarray(values)
    most = most or np.abs(values).max() or 1
    shades = np.rint(np.clip(values / most, -1, 1) * SHADES).astype(int)
    rows, columns = values.shape
    box = svg.table_box(left, top, cell, rows, columns)
    shapes = [box.filled()] if frame else []
    above = svg.SECOND if values.min() < 0 else svg.INK
    for shade in sorted(set(shades.flat) - {0}):
        colour = above if shade > 0 else svg.ACCENT
        runs = "".join(runs_of(shades == shade, left, top, cell))
        opacity = round(abs(shade) / SHADES, 2)
        shapes.append(f'<path d="{runs}" fill="{colour}" fill-opacity="{opacity:g}"/>')
    return shapes


def runs_of(chosen, left, top, cell):
    """Yield the outline of each run of cells that are chosen, row by row."""
    for number, row in enumerate(chosen):
        column = 0
        for is_chosen, group in groupby(row):
            length = len(list(group))
            if is_chosen:
                x, y = left + cell * column, top + cell * number
                yield f"M{x:g} {y:g}h{cell * length:g}v{cell:g}h{-cell * length:g}z"
            column += length
