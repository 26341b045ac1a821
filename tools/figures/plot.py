"""A line chart, drawn with the shapes of svg.py. Lines differ in colour and in their dashes."""

from dataclasses import dataclass
from math import log10

from tools.figures import svg

STYLES = [  # (colour, dashes)
    (svg.SECOND, ""),
    (svg.ACCENT, "7 3"),
    (svg.INK, "2 3"),
    (svg.LINE, "9 3 2 3"),
    (svg.SECOND, "2 3"),
    (svg.ACCENT, ""),
]
LEAST_STEP = 0.8  # a smaller step of a staircase is not seen


@dataclass(frozen=True)
class Axes:
    """A frame of width x height units with its upper left corner at (left, top), and two scales."""

    left: float
    top: float
    width: float
    height: float
    x: tuple
    """The smallest and the largest number from left to right."""
    y: tuple
    """The smallest and the largest number from bottom to top."""
    logarithmic: bool = False
    """Whether the upward scale is one of powers of ten."""

    def at(self, x, y):
        """Return the place of a point, with one decimal. What lies outside goes to the edge."""
        low, high = self.y
        if self.logarithmic:
            y, low, high = log10(max(y, low)), log10(low), log10(high)
        across = (x - self.x[0]) / (self.x[1] - self.x[0])
        up = min(max((y - low) / (high - low), 0), 1)
        left, top = self.left + across * self.width, self.top + (1 - up) * self.height
        return round(left, 1), round(top, 1)

    def frame(self, x_ticks, y_ticks, x_label="", y_label=""):
        """Return the lines and the labels of both axes. Ticks are (value, words)."""
        right, bottom = self.left + self.width, self.top + self.height
        shapes = []
        for value, words in y_ticks:
            _, y = self.at(self.x[0], value)
            shapes.append(svg.line(self.left, y, right, y, svg.SOFT))
            shapes.append(svg.text(self.left - 6, y + 4, words, anchor="end", size=13))
        for value, words in x_ticks:
            x, _ = self.at(value, self.y[0])
            shapes.append(svg.line(x, bottom, x, bottom + 4))
            shapes.append(svg.text(x, bottom + 18, words, size=13))
        shapes.append(svg.line(self.left, bottom, right, bottom))
        if x_label:
            shapes.append(svg.text(self.left + self.width / 2, bottom + 36, x_label, size=13))
        if y_label:
            shapes.append(svg.text(self.left, self.top - 12, y_label, size=13, anchor="start"))
        return shapes

    def places(self, points, shift=0):
        """Return the places of points (x, y), all of them lower by a shift."""
        return [(x, round(y + shift, 1)) for x, y in (self.at(*point) for point in points)]

    def curve(self, points, style, thickness=1.6):
        """Return a line through points (x, y)."""
        return path(self.places(points), style, thickness)

    def staircase(self, points, end):
        """Return the places of a line that keeps its height until the next point, up to ``end``.

        Steps too small to be seen are left out.
        """
        places = []
        for number, (x, y) in enumerate(points):
            left, height = self.at(x, y)
            is_last = number == len(points) - 1
            if places:
                before = places[-1][1]
                if abs(height - before) < LEAST_STEP and not is_last:
                    continue
                places.append((left, before))
            places.append((left, height))
        right, _ = self.at(end, self.y[0])
        return [*places, (right, places[-1][1])]


def path(places, style, thickness=1.6):
    """Return a line through places, in a style of (colour, dashes)."""
    colour, dashes = style
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    joined = " ".join(f"{x:g},{y:g}" for x, y in places)
    return (
        f'<polyline points="{joined}" fill="none" stroke="{colour}" '
        f'stroke-width="{thickness}" stroke-linejoin="round"{dashed}/>'
    )


def power(exponent):
    """Return 10 to a power as words: "10⁻⁷"."""
    return "10" + str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
