"""The figures of the page on parity, drawn from the numbers of its record."""

from lab import records
from tools.figures import looks, plot, svg

MOST_POINTS = 120  # of a curve of losses
COLUMNS = 2  # of charts of losses
COUNTS = "No", "One", "Two", "Three", "Four", "Five", "Six"


def listed(words):
    """Return words as a list in a sentence: "a, b and c"."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def ticks(end):
    """Return steps to label on an axis that ends at ``end``."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if end / step <= 6)
    return range(0, end + 1, step)


def losses(numbers):
    """Return the figure of the losses, a chart for each framework with the base's curve below."""
    curves, end = records.in_order(numbers["losses"]), numbers["steps"]
    base = thinned(list(enumerate(numbers["losses"][numbers["base"]], 1)))
    shapes, bottom = [], 0
    for number, (framework, curve) in enumerate(curves.items()):
        row, column = divmod(number, COLUMNS)
        axes = plot.Axes(30 + 206 * column, 26 + 164 * row, 172, 100, (0, end), (0, 2.5))
        shapes += axes.frame(
            [(step, f"{step:,}") for step in list(ticks(end))[::2]], [(y, str(y)) for y in range(3)]
        )
        shapes.append(looks.names(axes.left, axes.top - 8, [framework]))
        shapes.append(axes.curve(base, (svg.SOFT, ""), 7))
        places = axes.places(thinned(list(enumerate(curve, 1))))
        shapes.append(looks.curve(framework, places, 2))
        bottom = axes.top + axes.height
    labels = listed([framework.label for framework in curves])
    return svg.figure(
        "parity-losses",
        420,
        bottom + 24,
        f"{COUNTS[len(curves)]} loss curves that look like one",
        f"The loss falls within an epoch. {labels} have a chart each, with the same wide curve "
        "below their own: one does not leave the other.",
        shapes,
    )


def thinned(points):
    """Return the points (step, loss) of a curve that are drawn: the first, the last, and some."""
    every, end = max(len(points) // MOST_POINTS, 1), len(points)
    return [point for point in points if point[0] % every == 0 or point[0] in (1, end)]


def differences(numbers):
    """Return the figure of the largest difference from the base so far, by step."""
    end, base = numbers["steps"], records.label(numbers["base"])
    axes = plot.Axes(44, 12, 366, 300, (1, end), (1e-17, 1e-1), logarithmic=True)
    shapes = axes.frame(
        [(step, f"{step:,}") for step in ticks(end)[1:]],
        [(10.0**e, plot.power(e)) for e in range(-16, 0, 3)],
        "step",
    )
    groups = [
        ("float32", "float32", "nudged"),
        ("float32, a smooth twin of the net", "smooth", "smooth_nudged"),
        ("float64", "float64", None),
    ]
    drawn = {}
    for words, kind, nudged in groups:
        lines = lines_of(numbers, kind, nudged)
        drawn |= lines
        for framework, points in lines.items():
            shapes.append(looks.curve(framework, axes.staircase(points, end)))
        highest = max(points[-1][1] for points in lines.values())
        right, top = axes.at(end, highest)
        shapes.append(svg.text(right, top - 8, words, anchor="end", weight="700"))
    for number, framework in enumerate(records.in_order({each.key: 0 for each in drawn})):
        row, column = divmod(number, COLUMNS)
        words = ", nudged" if framework.key == numbers["base"] else ""
        shapes.append(looks.key(axes.left + 180 * column, 376 + 22 * row, framework, words))
    return svg.figure(
        "parity-differences",
        420,
        370 + 22 * -(-len(drawn) // COLUMNS),
        f"How far the loss of each framework is from {base}'s",
        "On a logarithmic scale, by step. In float32 the differences grow step by step; those of "
        "the smooth twin of the net stay small; those in float64 are smaller by many powers of "
        f"ten. {base} against itself, with its first kernel nudged, parts about as far as the "
        "frameworks do.",
        shapes,
    )


def lines_of(numbers, kind, nudged):
    """Return the points of each framework's line in a group, that of the base nudged too."""
    lines = {key: pair["loss"] for key, pair in numbers[kind].items()}
    base = numbers["base"]
    if nudged and base in numbers[nudged]:
        lines[base] = numbers[nudged][base]["loss"]
    return records.in_order(lines)
