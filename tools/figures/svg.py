"""A few shapes to draw figures with. Colours are those of docs/assets/site.css, so a figure follows light and dark."""

from xml.sax.saxutils import escape

INK = "var(--figure-ink, #1d2b3a)"
PAPER = "var(--figure-paper, #fff)"
SOFT = "var(--figure-soft, #e8eef5)"
LINE = "var(--figure-line, #8a99ab)"
ACCENT = "var(--figure-accent, #b3412c)"
ACCENT_SOFT = "var(--figure-accent-soft, #fbe3dc)"
SECOND = "var(--figure-second, #1b5e9b)"
SECOND_SOFT = "var(--figure-second-soft, #d9e8f6)"


def figure(name, width, height, title, description, shapes):
    """Return an SVG of width x height units. ``title`` and ``description`` are what a screen reader says; ``name`` makes ids."""
    return (
        "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" style="max-width: {width}px" role="img" '
                f'aria-labelledby="{name}-title {name}-description" font-family="inherit" font-size="14">',
                f'<title id="{name}-title">{escape(title)}</title>',
                f'<desc id="{name}-description">{escape(description)}</desc>',
                *shapes,
                "</svg>",
            ]
        )
        + "\n"
    )


def rectangle(x, y, width, height, fill=PAPER, stroke=LINE, thickness=1):
    """Return a rectangle whose upper left corner is at (x, y)."""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}" stroke="{stroke}" stroke-width="{thickness}"/>'


def text(x, y, words, fill=INK, anchor="middle", size=14, weight="normal"):
    """Return words whose baseline is at y; ``anchor`` says which end of them is at x: start, middle or end."""
    return f'<text x="{x}" y="{y}" fill="{fill}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}">{escape(str(words))}</text>'


def line(x1, y1, x2, y2, stroke=LINE, thickness=1, dashed=False):
    """Return a line from (x1, y1) to (x2, y2)."""
    dashes = ' stroke-dasharray="4 4"' if dashed else ""
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{stroke}" stroke-width="{thickness}"{dashes}/>'


def arrow(x1, y1, x2, y2, stroke=LINE):
    """Return an arrow that points from (x1, y1) to (x2, y2), which lie on one row or in one column."""
    along, across = (
        (1 if x2 > x1 else -1 if x2 < x1 else 0),
        (1 if y2 > y1 else -1 if y2 < y1 else 0),
    )
    left = f"{x2 - 7 * along - 4 * across},{y2 - 7 * across - 4 * along}"
    right = f"{x2 - 7 * along + 4 * across},{y2 - 7 * across + 4 * along}"
    return (
        line(x1, y1, x2, y2, stroke, 1.5)
        + f'<polygon points="{x2},{y2} {left} {right}" fill="{stroke}"/>'
    )


def grid(x, y, values, cell=34, fill=None, bold=None, number="{:g}"):
    """Return a table of numbers with its upper left corner at (x, y), as a list of shapes.

    values: (rows, columns), numbers or None for an empty cell
    fill:   a function of (row, column) that returns the colour of a cell
    bold:   a function of (row, column) that tells whether the number stands out
    """
    shapes = []
    for r, row in enumerate(values):
        for c, value in enumerate(row):
            shapes.append(
                rectangle(x + c * cell, y + r * cell, cell, cell, fill(r, c) if fill else PAPER)
            )
            if value is not None:
                stands_out = bold is not None and bold(r, c)
                words = number.format(value).replace("-", "\N{MINUS SIGN}")
                shapes.append(
                    text(
                        x + (c + 0.5) * cell,
                        y + (r + 0.5) * cell + 5,
                        words,
                        weight="700" if stands_out else "normal",
                    )
                )
    return shapes
