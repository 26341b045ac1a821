"""How fast each framework trains the ConvNet, and what may make it faster: see docs/convnet/speed.md.

What is measured, and how, stands in speed_programs/measuring.py; here it is put together, and made into tables and figures.
"""

import json
import os
import statistics

from lab.speed import measuring
from tools import snippets
from tools.figures import svg

SOURCES = [
    "lab/weights.py",
    "lab/speed/measuring.py",
    "lab/inside/steps.py",
    "lab/inside/example.py",
    *(f"snippets/{framework}/lab/speed.py" for framework in snippets.order()),
    *(f"snippets/{framework}/lab/example.py" for framework in snippets.order()),
]
STEPS_PER_EPOCH = 469
EXAMPLES = {  # name, address, and in which way ours is not the published program
    "keras": ("Simple MNIST convnet", "https://keras.io/examples/vision/mnist_convnet/", "nothing"),
    "pytorch": (
        "pytorch/examples, mnist",
        "https://github.com/pytorch/examples/tree/main/mnist",
        "images in memory, normalised once; torchvision does it in every epoch",
    ),
    "tensorflow": (
        "Quickstart for experts",
        "https://www.tensorflow.org/tutorials/quickstart/advanced",
        "float32 from the start",
    ),
    "cntk": (
        "Tutorial 103D, with pooling",
        "https://github.com/microsoft/CNTK/blob/master/Tutorials/CNTK_103D_MNIST_ConvolutionalNeuralNetwork.ipynb",
        "arrays, shuffled by NumPy, in place of a text file and its reader",
    ),
}


def measure(say, rounds=measuring.ROUNDS, steps=measuring.STEPS, examples=True):
    with measuring.Programs() as programs:
        if programs.kind != "mnist":
            raise SystemExit(
                "The speeds on the pages are those of MNIST, which is not here. Set MNIST_DIR to a folder with its four .gz files."
            )
        numbers = {
            "cores": min(measuring.CORES, len(os.sched_getaffinity(0))),
            "load": os.getloadavg()[0],
            "steps": steps,
            "rounds": rounds,
        }
        say(f"load before the start {numbers['load']:.2f}: should be near 0")
        answers = measuring.warm_up(programs, measuring.WARM_UP, say=say)
        seconds = measuring.measure_rounds(
            programs, [v for v in answers if "seconds" in answers[v]], say, rounds, steps
        )
    numbers["variants"] = [
        {
            "framework": variant.framework,
            "label": variant.label,
            "unavailable": answer["unavailable"],
        }
        if variant not in seconds
        else {
            "framework": variant.framework,
            "label": variant.label,
            "difference": answer["difference"],
            "seconds": seconds[variant],
            "start": answer["wall"] - measuring.WARM_UP * statistics.median(seconds[variant]),
        }
        for variant, answer in answers.items()
    ]
    if examples:
        with measuring.Programs() as programs:
            numbers["examples"] = {}
            for framework in EXAMPLES:
                numbers["examples"][framework] = programs.run_example(framework)
                say(f"{framework}'s own example: {json.dumps(numbers['examples'][framework])}")
    return numbers


def quartiles(values):
    """Return the lower quartile, the median and the upper quartile."""
    return statistics.quantiles(values, n=4, method="inclusive")


def ratios(reference, record):
    """Return how many times as fast as ``reference`` a variant was, round by round, as quartiles."""
    return quartiles([a / b for a, b in zip(reference["seconds"], record["seconds"])])


def images_per_second(record):
    """Return images per second: lower quartile, median, upper quartile."""
    return [128 / seconds for seconds in reversed(quartiles(record["seconds"]))]


def of(numbers, framework):
    """Return the records of a framework: the one that others are compared with, and all."""
    records = [record for record in numbers["variants"] if record["framework"] == framework.name]
    return records[0], records


def row(*cells):
    return "| " + " | ".join(map(str, cells)) + " |"


def times(quartile):
    """Return "1.23 (1.20–1.30)", which a line may break in the middle only."""
    return "{1:.2f} ({0:.2f}\N{WORD JOINER}–\N{WORD JOINER}{2:.2f})".format(*quartile)


def tables(record):
    numbers, made = record["numbers"], {}
    for framework in snippets.frameworks():
        reference, records = of(numbers, framework)
        lines = [
            row(
                "Variant",
                "Images per second",
                "Times as fast",
                "Seconds per epoch",
                "Seconds to start",
            ),
            row("---", *["---:"] * 4),
        ]
        for record in records:
            if "unavailable" in record:
                lines.append(
                    row(
                        f"`{record['label']}`",
                        f"not available: {record['unavailable']}",
                        "",
                        "",
                        "",
                    )
                )
                continue
            seconds = statistics.median(record["seconds"])
            lines.append(
                row(
                    f"`{record['label']}`",
                    f"{128 / seconds:,.0f}",
                    "1" if record is reference else times(ratios(reference, record)),
                    f"{STEPS_PER_EPOCH * seconds:.1f}",
                    f"{max(0, record['start']):.1f}",
                )
            )
        made[f"speed-{framework.name}"] = "\n".join(lines) + "\n"
    base = of(numbers, snippets.frameworks()[0])[0]
    name = snippets.frameworks()[0].label
    lines = [
        row(
            "Framework",
            "Images per second",
            "Seconds per epoch",
            f"Times as fast as {name}",
            "Its fastest variant",
            "Images per second",
        ),
        row("---", *["---:"] * 3, "---", "---:"),
    ]
    for framework in snippets.frameworks():
        plain, records = of(numbers, framework)
        seconds, best = statistics.median(plain["seconds"]), fastest(records)
        lines.append(
            row(
                framework.label,
                f"{128 / seconds:,.0f}",
                f"{STEPS_PER_EPOCH * seconds:.1f}",
                "1" if plain is base else times(ratios(base, plain)),
                f"`{best['label']}`",
                f"{128 / statistics.median(best['seconds']):,.0f}",
            )
        )
    made["speed-frameworks"] = "\n".join(lines) + "\n"
    made["speed-conditions"] = (
        f"{numbers['cores']} cores; {numbers['rounds']} rounds of {numbers['steps']} timed steps per variant; "
        f"load of the machine before the start {numbers['load']:.2f}. Largest difference between a variant's mean loss over its first "
        f"{measuring.WARM_UP} steps and that of the first variant of its framework: {max(r.get('difference', 0) for r in numbers['variants']):.0e}.\n"
    )
    if "examples" in numbers:
        lines = [
            row(
                "Example",
                "Parameters",
                "Images trained on",
                "Test accuracy",
                "Seconds",
                "What we changed",
            ),
            row("---", *["---:"] * 4, "---"),
        ]
        for framework in snippets.frameworks():
            report, (name, address, change) = (
                numbers["examples"][framework.name],
                EXAMPLES[framework.name],
            )
            lines.append(
                row(
                    f"{framework.label}: [{name}]({address})",
                    f"{report['parameters']:,}",
                    f"{report['trained']:,}",
                    f"{report['accuracy']:.4f}",
                    f"{report['seconds']:.1f}",
                    change,
                )
            )
        made["speed-examples"] = "\n".join(lines) + "\n"
    return made


def fastest(records):
    """Return the record with the smallest median."""
    return min(
        (record for record in records if "seconds" in record),
        key=lambda record: statistics.median(record["seconds"]),
    )


def figures(record):
    numbers = record["numbers"]
    width, left, shapes, y = 420, 12, [], 8
    scale = (width - 2 * left) / max(
        images_per_second(record)[2] for record in numbers["variants"] if "seconds" in record
    )
    words = []
    for framework in snippets.frameworks():
        reference, records = of(numbers, framework)
        y += 24
        shapes.append(svg.text(left, y, framework.label, anchor="start", size=16, weight="700"))
        for record in records:
            y += 24
            shapes.append(svg.text(left, y, record["label"], anchor="start"))
            if "unavailable" in record:
                shapes.append(svg.text(width - left, y, "not available", anchor="end"))
                y += 6
                continue
            low, median, high = images_per_second(record)
            plain = record is reference
            shapes += [
                svg.text(
                    width - left,
                    y,
                    f"{median:,.0f}",
                    anchor="end",
                    weight="700" if plain else "normal",
                ),
                svg.rectangle(
                    left,
                    y + 6,
                    round(median * scale, 1),
                    10,
                    svg.SECOND if plain else svg.SECOND_SOFT,
                    svg.SECOND,
                ),
                svg.line(
                    round(left + low * scale, 1),
                    y + 11,
                    round(left + high * scale, 1),
                    y + 11,
                    svg.ACCENT,
                    2,
                ),
            ]
            words.append(f"{framework.label}, {record['label']}: {median:,.0f}")
            y += 17
        y += 10
    return {
        "speed-variants": svg.figure(
            "speed-variants", width, y + 4, "Images per second", "; ".join(words) + ".", shapes
        )
    }
