"""How fast each framework trains the ConvNet, and what makes it faster: docs/convnet/speed.md.

What is measured, and how, stands in measuring.py; here tables and figures are made of it.
"""

import statistics
from dataclasses import dataclass

from lab import records
from lab.markdown import table
from lab.speed import measuring
from tools.figures import svg

BATCH, STEPS_PER_EPOCH = 128, 469


@dataclass(frozen=True)
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


WIDTH, LEFT = 420, 12  # of the figure, and of its margins
LINE, HEAD, AFTER_FRAMEWORK = 24, 8, 10  # heights
BELOW_TEXT, BELOW_BAR = 6, 17


def figures(record):
    """Return the figure of the page, by name."""
    of_each = variants(record["numbers"])
    measured = [one for timed in of_each.values() for one in timed if one.seconds]
    scale = (WIDTH - 2 * LEFT) / max(one.rates[2] for one in measured)
    shapes, words, y = [], [], HEAD
    for framework, timed in of_each.items():
        y += LINE
        shapes.append(svg.text(LEFT, y, framework.label, anchor="start", size=16, weight="700"))
        for one in timed:
            y += LINE
            shapes.append(svg.text(LEFT, y, one.label, anchor="start"))
            if one.unavailable:
                shapes.append(svg.text(WIDTH - LEFT, y, "not available", anchor="end"))
                y += BELOW_TEXT
                continue
            shapes += bar(one, y, scale, plain=one is timed[0])
            words.append(f"{framework.label}, {one.label}: {one.rate:,.0f}")
            y += BELOW_BAR
        y += AFTER_FRAMEWORK
    text = "; ".join(words) + "."
    drawn = svg.figure("speed-variants", WIDTH, y + 4, "Images per second", text, shapes)
    return {"speed-variants": drawn}


def bar(one, y, scale, plain):
    """Return the number of a variant, its bar below y, and the line that spans its quartiles."""
    low, median, high = one.rates
    weight = "700" if plain else "normal"
    fill = svg.SECOND if plain else svg.SECOND_SOFT
    left, right = round(LEFT + low * scale, 1), round(LEFT + high * scale, 1)
    return [
        svg.text(WIDTH - LEFT, y, f"{median:,.0f}", anchor="end", weight=weight),
        svg.rectangle(LEFT, y + 6, round(median * scale, 1), 10, fill, svg.SECOND),
        svg.line(left, y + 11, right, y + 11, svg.ACCENT, 2),
    ]
