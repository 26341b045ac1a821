"""A few shapes to draw figures with, and boxes to place them.

Colours are those of docs/assets/site.css, so that a figure follows light and dark. A shape is a
string of SVG, or a list of them.
"""

from dataclasses import dataclass
from xml.sax.saxutils import escape

import numpy as np

INK = "var(--figure-ink, #1d2b3a)"
PAGE = "var(--md-default-bg-color, #fff)"
PAPER = "var(--figure-paper, #fff)"
SOFT = "var(--figure-soft, #e8eef5)"
LINE = "var(--figure-line, #8a99ab)"
ACCENT = "var(--figure-accent, #b3412c)"
ACCENT_SOFT = "var(--figure-accent-soft, #fbe3dc)"
SECOND = "var(--figure-second, #1b5e9b)"
SECOND_SOFT = "var(--figure-second-soft, #d9e8f6)"
OWN = "currentcolor"
"""The colour of a framework, inside of looks.of."""
NONE = "none"


def half(number):
    """Return half of a whole number, as a whole number where it is one."""
    return number / 2 if number % 2 else number // 2


@dataclass(frozen=True)
class Box:
    """A place on the picture, beside or inside which other things are placed."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self):
        return self.left + self.width

    @property
    def bottom(self):
        return self.top + self.height

    @property
    def middle(self):
        """The middle from left to right."""
        return self.left + half(self.width)

    @property
    def half_way_down(self):
        """The middle from top to bottom."""
        return self.top + half(self.height)

    def part(self, cell, row, column, rows, columns):
        """Return the box of some cells of a table that fills this one."""
        left, top = self.left + cell * column, self.top + cell * row
        return Box(left, top, cell * columns, cell * rows)

    def inset(self, margin):
        """Return the box that is smaller by a margin on each side."""
        return Box(
            self.left + margin,
            self.top + margin,
            self.width - 2 * margin,
            self.height - 2 * margin,
        )

    def frame(self, stroke=INK, thickness=2):
        """Return its outline."""
        return self.filled(NONE, stroke, thickness)

    def filled(self, fill=PAPER, stroke=LINE, thickness=1):
        """Return it as a rectangle."""
        return rectangle(self.left, self.top, self.width, self.height, fill, stroke, thickness)


def table_box(left, top, cell, rows, columns):
    """Return the box that a table of ``rows`` x ``columns`` cells fills."""
    return Box(left, top, cell * columns, cell * rows)


def figure(name, width, height, title, description, shapes):
    """Return an SVG of width x height units.

    ``title`` and ``description`` are what a screen reader says; ``name`` makes ids.
    """
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'style="max-width: {width}px" role="img" '
        f'aria-labelledby="{name}-title {name}-description" font-family="inherit" font-size="14">'
    )
    lines = [
        head,
        f'<title id="{name}-title">{escape(title)}</title>',
        f'<desc id="{name}-description">{escape(description)}</desc>',
        *shapes,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def panels(title, description, *drawings):
    """Return several SVG beside one another, as far as there is room for them.

    Each of ``drawings`` is (width, height, shapes).
    """
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'style="max-width: {width}px" font-family="inherit" font-size="14" aria-hidden="true">'
        + "\n".join(["", *shapes, "</svg>"])
        for width, height, shapes in drawings
    ]
    label = escape(f"{title}. {description}", {'"': "&quot;"})
    head = f'<div class="panels" role="img" aria-label="{label}">'
    return "\n".join([head, *parts, "</div>"]) + "\n"


def rectangle(x, y, width, height, fill=PAPER, stroke=LINE, thickness=1):
    """Return a rectangle whose upper left corner is at (x, y)."""
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" '
        f'fill="{fill}" stroke="{stroke}" stroke-width="{thickness}"/>'
    )


def text(x, y, words, fill=INK, anchor="middle", size=14, weight="normal"):
    """Return words whose baseline is at y.

    ``anchor`` says which end of them is at x: start, middle or end.
    """
    return text_of(x, y, escape(str(words)), fill, anchor, size, weight)


def text_of(x, y, spans, fill=INK, anchor="middle", size=14, weight="normal"):
    """Return a text that is SVG already, like words and <tspan>."""
    return (
        f'<text x="{x}" y="{y}" fill="{fill}" text-anchor="{anchor}" '
        f'font-size="{size}" font-weight="{weight}">{spans}</text>'
    )


def signed(number, form="{:g}"):
    """Return a number as words, with a real minus sign."""
    return form.format(number).replace("-", "\N{MINUS SIGN}")


def line(x1, y1, x2, y2, stroke=LINE, thickness=1, dashed=False):
    """Return a line from (x1, y1) to (x2, y2)."""
    dashes = ' stroke-dasharray="4 4"' if dashed else ""
    return (
        f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" '
        f'stroke="{stroke}" stroke-width="{thickness}"{dashes}/>'
    )


def arrow(x1, y1, x2, y2, stroke=LINE):
    """Return an arrow that points from (x1, y1) to (x2, y2), which lie in one row or column."""
    across, down = int(np.sign(x2 - x1)), int(np.sign(y2 - y1))
    left = f"{x2 - 7 * across - 4 * down},{y2 - 7 * down - 4 * across}"
    right = f"{x2 - 7 * across + 4 * down},{y2 - 7 * down + 4 * across}"
    head = f'<polygon points="{x2},{y2} {left} {right}" fill="{stroke}"/>'
    return line(x1, y1, x2, y2, stroke, 1.5) + head


def grid(x, y, values, cell=34, fill=PAPER, bold=False):
    """Return a table of numbers with its upper left corner at (x, y), as a list of shapes.

    values: (rows, columns), numbers or None for an empty cell
    fill:   the colour of all cells, or (rows, columns) of colours
    bold:   whether the numbers stand out, for all or as (rows, columns)
    """
    values = np.array(values)
    fill, bold = np.broadcast_to(fill, values.shape), np.broadcast_to(bold, values.shape)
    shapes = []
    for row, column in np.ndindex(values.shape):
        shapes.append(rectangle(x + column * cell, y + row * cell, cell, cell, fill[row, column]))
        if values[row, column] is not None:
            number = text(
                x + (column + 0.5) * cell,
                y + (row + 0.5) * cell + 5,
                signed(values[row, column]),
                weight="700" if bold[row, column] else "normal",
            )
            shapes.append(number)
    return shapes


def chessboard(rows, columns, colours):
    """Return the colours of a table whose cells have two colours in turn."""
    return np.array(colours)[np.indices((rows, columns)).sum(axis=0) % 2]
