"""The figures of the page on parity, drawn from the numbers of its record."""

from lab import records
from tools.figures import plot, svg
from tools.frameworks import FrameworkError

MOST_POINTS = 160  # of a curve of losses
COUNTS = "No", "One", "Two", "Three", "Four", "Five", "Six"


def colour(framework):
    """Return the colour of a framework's line, ink if it has none.

    Raises FrameworkError when there is no such colour.
    """
    name = framework.line.get("colour", "ink")
    known = {
        "ink": svg.INK,
        "line": svg.LINE,
        "accent": svg.ACCENT,
        "accent soft": svg.ACCENT_SOFT,
        "second": svg.SECOND,
        "second soft": svg.SECOND_SOFT,
    }
    if name not in known:
        raise FrameworkError(
            f"snippets/{framework.name}/framework.toml: the colour of [line] is {name}; "
            f"there are: {', '.join(known)}"
        )
    return known[name]


def width(framework):
    """Return how wide a framework's line is where all lie upon one another."""
    return framework.line.get("width", 1)


def dash(framework):
    """Return the dashes of a framework's line."""
    return framework.line.get("dash", "")


def listed(words):
    """Return words as a list in a sentence: "a, b and c"."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def ticks(end):
    """Return steps to label on an axis that ends at ``end``."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if end / step <= 6)
    return range(0, end + 1, step)


def losses(numbers):
    """Return the figure of the losses, the curves of all frameworks drawn over one another."""
    curves, end = records.in_order(numbers["losses"]), numbers["steps"]
    axes = plot.Axes(46, 34, 420, 190, (0, end), (0, 2.5))
    shapes = axes.frame(
        [(step, f"{step:,}") for step in ticks(end)],
        [(y, f"{y:g}") for y in (0, 0.5, 1, 1.5, 2, 2.5)],
        "step",
        "loss",
    )
    for framework, curve in curves.items():
        points = thinned(list(enumerate(curve, 1)))
        shapes.append(axes.curve(points, (colour(framework), ""), width(framework)))
    for number, framework in enumerate(curves):
        y = 52 + 20 * number
        shapes += [
            plot.path([(334, y), (368, y)], (colour(framework), ""), width(framework)),
            svg.text(376, y + 4, framework.label, anchor="start", size=13),
        ]
    labels = listed([framework.label for framework in curves])
    return svg.figure(
        "parity-losses",
        480,
        272,
        f"{COUNTS[len(curves)]} loss curves that look like one",
        f"The loss falls within a sweep. The curves of {labels}, drawn in lines of different "
        "widths, lie upon one another.",
        shapes,
    )


def thinned(points):
    """Return the points (step, loss) of a curve that are drawn: the first, the last, and some."""
    every, end = max(len(points) // MOST_POINTS, 1), len(points)
    return [point for point in points if point[0] % every == 0 or point[0] in (1, end)]


def differences(numbers):
    """Return the figure of the largest difference from the base so far, by step."""
    end, base = numbers["steps"], records.label(numbers["base"])
    axes = plot.Axes(46, 34, 420, 280, (1, end), (1e-17, 1e-1), logarithmic=True)
    shapes = axes.frame(
        [(step, f"{step:,}") for step in ticks(end)[1:]],
        [(10.0**e, plot.power(e)) for e in range(-16, 0, 3)],
        "step",
        "largest difference of the loss so far",
    )
    groups = [
        ("float32", "float32", "nudged", svg.ACCENT),
        ("smooth", "float32, smooth twin", "smooth_nudged", svg.SECOND),
        ("float64", "float64", None, svg.INK),
    ]
    rows = 0
    for column, (kind, words, nudged, ink) in enumerate(groups):
        lines = curves_of(numbers, kind, nudged, ink)
        rows = max(rows, len(lines))
        shapes += [axes.staircase(points, end, style) for _, points, style in lines]
        left = 10 + 162 * column
        shapes.append(svg.text(left, 378, words, fill=ink, anchor="start", size=13, weight="700"))
        shapes += plot.legend(left, 396, [(name, style) for name, _, style in lines])
    return svg.figure(
        "parity-differences",
        480,
        392 + 20 * rows,
        f"How far the loss of each framework is from {base}'s",
        "On a logarithmic scale, by step. In float32 the differences grow step by step; those of "
        "the smooth twin of the net stay small; those in float64 are smaller by many powers of "
        f"ten. {base} against itself, with its first kernel nudged, parts about as far as the "
        "frameworks do.",
        shapes,
    )


def curves_of(numbers, kind, nudged, ink):
    """Return (words, points, style) of each line of a group, that of the base nudged too."""
    lines = [
        (framework.label, pair["loss"], (ink, dash(framework)))
        for framework, pair in records.in_order(numbers[kind]).items()
    ]
    base = numbers["base"]
    if nudged and base in numbers[nudged]:
        label = f"{records.label(base)}, nudged"
        lines.append((label, numbers[nudged][base]["loss"], (ink, "")))
    return lines
