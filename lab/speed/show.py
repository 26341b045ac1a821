"""How fast each framework trains the ConvNet, and what makes it faster: docs/convnet/speed.md.

What is measured, and how, stands in measuring.py; here tables and figures are made of it.
"""

import statistics
from dataclasses import dataclass

from lab import records
from lab.markdown import table
from lab.speed import measuring
from tools.figures import looks, svg

BATCH, STEPS_PER_EPOCH = 128, 469


@dataclass(frozen=True, eq=False)
class Timed:
    """A variant as it was measured, read from a record."""

    label: str
    seconds: list
    """Per step, of each round; empty where it is not available."""
    start: float = 0.0
    """Seconds before its first step."""
    unavailable: str = ""
    """Why it could not run."""

    @property
    def median(self):
        """The median of its seconds."""
        return statistics.median(self.seconds)

    @property
    def rate(self):
        """Images per second, at the median."""
        return BATCH / self.median

    @property
    def epoch(self):
        """Seconds per epoch."""
        return STEPS_PER_EPOCH * self.median

    @property
    def rates(self):
        """Images per second: lower quartile, median, upper quartile."""
        return [BATCH / seconds for seconds in reversed(quartiles(self.seconds))]

    def ratios(self, reference):
        """Return how many times as fast as another variant it was, round by round, as quartiles."""
        pairs = zip(reference.seconds, self.seconds, strict=True)
        return quartiles([theirs / own for theirs, own in pairs])


def quartiles(values):
    """Return the lower quartile, the median and the upper quartile."""
    return statistics.quantiles(values, n=4, method="inclusive")


def variants(numbers):
    """Return {framework: its variants, as they were measured}; the first is the plain one."""
    found = {}
    for entry in numbers["variants"]:
        timed = Timed(
            entry["label"],
            entry.get("seconds", []),
            entry.get("start", 0.0),
            entry.get("unavailable", ""),
        )
        found.setdefault(entry["framework"], []).append(timed)
    return records.in_order(found)


def fastest(timed):
    """Return the variant with the smallest median."""
    return min((one for one in timed if one.seconds), key=lambda one: one.median)


def times(quartile):
    """Return "1.23 (1.20–1.30)", which a line may break in the middle only."""
    return "{1:.2f} ({0:.2f}\N{WORD JOINER}–\N{WORD JOINER}{2:.2f})".format(*quartile)


def tables(record):
    """Return the tables of the page, by name."""
    numbers = record["numbers"]
    of_each = variants(numbers)
    return {
        **{
            f"speed-{framework.name}": variants_table(timed) for framework, timed in of_each.items()
        },
        "speed-frameworks": frameworks_table(of_each),
        "speed-conditions": conditions(numbers),
        "speed-examples": examples_table(numbers["examples"]),
    }


def variants_table(timed):
    """Return the table of one framework's variants."""
    plain = timed[0]

    def row(one):
        if one.unavailable:
            return [f"`{one.label}`", f"not available: {one.unavailable}", "", "", ""]
        return [
            f"`{one.label}`",
            f"{one.rate:,.0f}",
            "1" if one is plain else times(one.ratios(plain)),
            f"{one.epoch:.1f}",
            f"{max(0, one.start):.1f}",
        ]

    heads = [
        "Variant",
        "Images per second",
        "Times as fast",
        "Seconds per epoch",
        "Seconds to start",
    ]
    return table(heads, map(row, timed))


def frameworks_table(of_each):
    """Return the table of all frameworks: the plain way, and the fastest variant."""
    (first, (base, *_)), *_ = of_each.items()

    def row(framework, timed):
        plain, best = timed[0], fastest(timed)
        return [
            framework.label,
            f"{plain.rate:,.0f}",
            f"{plain.epoch:.1f}",
            "1" if plain is base else times(plain.ratios(base)),
            f"`{best.label}`",
            f"{best.rate:,.0f}",
        ]

    heads = [
        "Framework",
        "Images per second",
        "Seconds per epoch",
        f"Times as fast as {first.label}",
        "Its fastest variant",
        "Images per second",
    ]
    return table(heads, [row(*entry) for entry in of_each.items()], words=(0, 4))


def conditions(numbers):
    """Return the sentences that say how this was measured."""
    difference = max(entry.get("difference", 0) for entry in numbers["variants"])
    return (
        f"{numbers['cores']} cores; {numbers['rounds']} rounds of {numbers['steps']} timed steps "
        f"per variant; load of the machine before the start {numbers['load']:.2f}. Largest "
        f"difference between a variant's mean loss over its first {measuring.WARM_UP} steps and "
        f"that of the first variant of its framework: {difference:.0e}.\n"
    )


def examples_table(examples):
    """Return the table of the frameworks' own examples."""

    def row(framework, report):
        published = framework.table("lab/published")
        return [
            f"{framework.label}: [{published['name']}]({published['address']})",
            f"{report['parameters']:,}",
            f"{report['trained']:,}",
            f"{report['accuracy']:.4f}",
            f"{report['seconds']:.1f}",
            published["changed"],
        ]

    heads = [
        "Example",
        "Parameters",
        "Images trained on",
        "Test accuracy",
        "Seconds",
        "What we changed",
    ]
    rows = [row(*entry) for entry in records.in_order(examples).items()]
    return table(heads, rows, words=(0, 5))


WIDTH, BARS, WIDEST = 440, 204, 174  # of the figure; where its bars begin, and the longest
STEP, HEIGHT, AFTER_FRAMEWORK = 24, 14, 8  # from one bar to the next, of a bar, below the last


def figures(record):
    """Return the figure of the page, by name: the plain way and the fastest of each framework."""
    shown = {framework: to_show(timed) for framework, timed in variants(record["numbers"]).items()}
    scale = WIDEST / max(one.rates[2] for timed in shown.values() for one in timed)
    shapes, words, y = [], [], 0
    for framework, timed in shown.items():
        y += STEP
        shapes.append(looks.names(4, y, [framework], size=15))
        for one in timed:
            y += STEP
            shapes += bar(framework, one, y, scale, plain=one is timed[0])
            words.append(f"{framework.label}, {one.label}: {one.rate:,.0f}")
        y += AFTER_FRAMEWORK
    text = "; ".join(words) + "."
    drawn = svg.figure("speed-variants", WIDTH, y + 4, "Images per second", text, shapes)
    return {"speed-variants": drawn}


def to_show(timed):
    """Return the plain way and the fastest variant, of those that were measured."""
    measured = [one for one in timed if one.seconds]
    return list(dict.fromkeys([measured[0], fastest(measured)]))


def bar(framework, one, y, scale, plain):
    """Return the name of a variant, its bar, the line that spans its quartiles, and its number."""
    low, median, high = one.rates
    weight = "700" if plain else "normal"
    box = svg.Box(BARS, y - 12, round(median * scale, 1), HEIGHT)
    left, right = round(BARS + low * scale, 1), round(BARS + high * scale, 1)
    middle = box.half_way_down
    return [
        svg.text(BARS - 8, y, one.label, anchor="end", weight=weight),
        looks.of(framework, box.filled(svg.OWN, svg.OWN)),
        svg.line(left, middle, right, middle, svg.PAGE, 5),
        svg.line(left, middle, right, middle, svg.INK, 2),
        svg.text(max(right, box.right) + 6, y, f"{median:,.0f}", anchor="start", weight=weight),
    ]
