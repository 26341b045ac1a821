"""The same net, from the same weights, on the same batches, in all four frameworks: how far the numbers agree.

What is measured stands in experiments.py; this module says how it is shown. Changing the latter makes no number stale.
"""

from lab.parity import experiments
from tools import snippets
from tools.figures import plot, svg

MEASURED_BY = (
    *(
        f"lab/parity/{name}.py"
        for name in ("experiments", "agreement", "jobs", "optimizers", "reference")
    ),
    "lab/inside/common.py",
    *(f"snippets/{framework}/lab/net.py" for framework in snippets.order()),
    "snippets/keras/lab/optimizers.py",
    "tools/mnist.py",
    "lab/weights.py",
    "requirements/frameworks.in",
    "requirements/cntk.txt",
)
SOURCES = MEASURED_BY
FRAMEWORKS = "Keras", "PyTorch", "TensorFlow", "CNTK"
BACKENDS = *FRAMEWORKS, "Keras on PyTorch", "Keras on JAX"
MILESTONES = 2, 10, 30, 100, 469
NARROW = "\N{NO-BREAK SPACE}"  # so that a table does not break "2.4 × 10⁻⁷"
PLACES = "upper left", "upper right", "lower left", "lower right"
PARAMETERS = (
    "conv1_kernel",
    "conv1_bias",
    "conv2_kernel",
    "conv2_bias",
    "dense_kernel",
    "dense_bias",
)


def measure(say):
    """Return the numbers of this section. It runs for some minutes."""
    return experiments.parity(say)


def table(heads, rows):
    """Return a Markdown table. Numbers stand right, words left, as the first row has them."""
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in row) + " |" for row in lines) + "\n"


def small(number):
    """Return a small number in words: 2.4e-07 as "2.4 × 10⁻⁷"."""
    if number is None:
        return "–"
    if number == 0:
        return "0"
    if number >= 0.001:
        return f"{number:.2g}"
    mantissa, exponent = f"{number:.1e}".split("e")
    return f"{mantissa}{NARROW}×{NARROW}{plot.power(int(exponent))}"


def at(points, step):
    """Return the largest difference up to a step, from [[step, largest so far], ...]."""
    return max(value for number, value in points if number <= step)


def milestones(numbers):
    """Return the steps that the tables show."""
    return [step for step in MILESTONES if step < numbers["steps"]] + [numbers["steps"]]


def share(right, images):
    """Return an accuracy with its sampling error, in per cent: "98.13 ± 0.14"."""
    p = right / images
    return f"{100 * p:.2f}{NARROW}±{NARROW}{100 * (p * (1 - p) / images) ** 0.5:.2f}"


def tables(record):
    """Return the tables of the page, by name."""
    numbers = record["numbers"]
    steps = milestones(numbers)
    images = numbers["trained"]["PyTorch"]["float64"]["images"]

    def row(words, key, show, base="–"):
        """A row of the float64 table; PyTorch is what the others are compared with."""
        return [words] + [
            base if label == "PyTorch" else show(numbers["float64"][label][key])
            for label in FRAMEWORKS
        ]

    def curves(kind):
        pairs = [
            (f"{label} and PyTorch", numbers[kind][label])
            for label in FRAMEWORKS
            if label != "PyTorch"
        ]
        nudged = "nudged" if kind == "float32" else "smooth_nudged"
        return pairs + [(f"{label}, nudged", pair) for label, pair in numbers[nudged].items()]

    def by_step(pairs):
        return [
            [words] + [small(at(pair["loss"], step)) for step in steps] + [f"{pair['same']:,}"]
            for words, pair in pairs
        ]

    heads = ["Difference of the loss up to step", *steps, "same predictions"]
    float64 = [
        row("loss, largest difference at any step", "loss", lambda points: small(points[-1][1])),
        row("loss, digits that agree at every step", "digits", lambda digits: int(min(digits, 16))),
        row("weights, largest difference at the end", "weights_by", small),
        row("logits of the test images, largest difference", "logits", small),
        row(f"same prediction, of {images:,}", "same", lambda same: f"{same:,}"),
        ["test accuracy, %"]
        + [
            f"{100 * numbers['trained'][label]['float64']['right'][-1] / images:.2f}"
            for label in FRAMEWORKS
        ],
    ]
    made = {
        "parity-float64": table(["One sweep in float64", *FRAMEWORKS], float64),
        "parity-last-loss": table(
            ["One sweep in float64", "loss of the last step"],
            [
                [label, f"{numbers['trained'][label]['float64']['last_loss']:.16f}"]
                for label in FRAMEWORKS
            ],
        ),
        "parity-float32": table(heads, by_step(curves("float32"))),
        "parity-smooth": table(heads, by_step(curves("smooth"))),
        "parity-predictions": table(
            ["One sweep in float32", *FRAMEWORKS],
            [
                [f"same prediction as the float64 net, of {images:,}"]
                + [
                    f"{numbers['base_same_as_float64'] if label == 'PyTorch' else numbers['float32'][label]['same_as_float64']:,}"
                    for label in FRAMEWORKS
                ],
                ["test accuracy, %"]
                + [
                    share(numbers["trained"][label]["float32"]["right"][-1], images)
                    for label in FRAMEWORKS
                ],
            ],
        ),
        "parity-forward": table(
            ["Float32 against float64", "largest error of a logit", "same prediction, of 64"],
            [
                [
                    label,
                    small(numbers["forward"][label]["error"]),
                    numbers["forward"][label]["same"],
                ]
                for label in BACKENDS
            ],
        ),
        "parity-gradients": table(
            [
                "Float32 against float64",
                "median error",
                "batches off",
                "largest error",
                "… with its own winners",
                "largest of the others",
            ],
            [
                [
                    label,
                    small(max(g["median"].values())),
                    f"{len(g['off'])} of {g['batches']}",
                    small(max(g["largest"].values())),
                    small(g["largest_with_own_winners"]),
                    small(g["largest_of_the_others"]),
                ]
                for label in BACKENDS
                for g in [numbers["gradients"][label]]
            ],
        ),
        "parity-layers": table(
            ["Median error of the gradient", *(f"`{name}`" for name in PARAMETERS)],
            [
                [label]
                + [small(numbers["gradients"][label]["median"][name]) for name in PARAMETERS]
                for label in BACKENDS
            ],
        ),
        "parity-momentum": table(
            ["Keras in float64, difference of the loss up to step", *steps],
            [
                [f"`momentum={words}`"]
                + [small(at(numbers["momentum"][key]["loss"], step)) for step in steps]
                for key, words in (("float", "0.9"), ("np.float64", "np.float64(0.9)"))
            ],
        ),
        "parity-optimizers": table(
            [
                "Relative error after ten steps",
                *(
                    f"{words}, {kind}"
                    for words in ("TensorFlow", "PyTorch", "JAX")
                    for kind in ("float", "np.float64")
                ),
            ],
            [
                [name]
                + [
                    small(numbers["optimizers"][label][name][kind])
                    for label in ("Keras", "Keras on PyTorch", "Keras on JAX")
                    for kind in ("float", "float64")
                ]
                for name in numbers["optimizers"]["Keras"]
            ],
        ),
    }
    run = numbers["run"]
    made["parity-run"] = (
        f"Measured on {run['date']}, on {run['machine']}, each framework on one of them, with "
        + ", ".join(f"{name} {version}" for name, version in run["versions"].items())
        + ".\n"
    )
    return {**made, **kink_tables(numbers["kink"])}


def kink_tables(kink):
    """Return the tables of the window that is shown."""
    if kink is None:
        return {
            "parity-kink": "No batch was off in this run.\n",
            **dict.fromkeys(
                ("parity-kink-gradient", "parity-kink-place", "parity-kink-whole"), "\n"
            ),
        }

    def value(number, winner, place):
        return f"**{number:.12f}**" if winner == place else f"{number:.12f}"

    window = [
        [
            words,
            value(exact, kink["winner_exact"], place),
            value(rounded, kink["winner_rounded"], place),
        ]
        for place, (words, exact, rounded) in enumerate(
            zip(PLACES, kink["exact"], kink["rounded"], strict=True)
        )
    ]
    winner = [
        PLACES[place] if place < 4 else "none, for none is above zero"
        for place in (kink["winner_exact"], kink["winner_rounded"])
    ]
    parameter = f"`{kink['parameter']}[{', '.join(map(str, kink['entry']))}]`"
    return {
        "parity-kink": table(
            ["Place in the window", "float64", f"float32, {kink['framework']}"],
            [*window, ["winner", *winner]],
        ),
        "parity-kink-gradient": table(
            [f"The gradient of {parameter}", "value"],
            [
                ["float64", f"{kink['before']:.10f}"],
                ["float64, with the other winner in this one window", f"{kink['after']:.10f}"],
                [f"float32, {kink['framework']}", f"{kink['in_float32']:.10f}"],
            ],
        ),
        "parity-kink-place": f"Batch {kink['batch'] + 1}, image {kink['image'] + 1} of it, behind convolution {kink['layer']}: channel "
        f"{kink['channel'] + 1}, row {kink['row'] + 1} and column {kink['column'] + 1} of the windows.\n",
        "parity-kink-whole": f"This gradient of {kink['framework']} is off by {small(kink['error'])} of its largest entry. Computed in "
        f"float64 with {kink['framework']}'s own winners it is off by {small(kink['error_with_own_winners'])}.\n",
    }


def figures(record):
    """Return the figures of the page, by name."""
    numbers = record["numbers"]
    return {"parity-losses": losses(numbers), "parity-differences": differences(numbers)}


def losses(numbers):
    """The loss of each step in the four frameworks, drawn over one another."""
    curves, end = numbers["losses"], numbers["steps"]
    axes = plot.Axes(46, 34, 420, 190, (0, end), (0, 2.5))
    widths = {"Keras": 7, "PyTorch": 5, "TensorFlow": 3, "CNTK": 1}
    colours = {
        "Keras": svg.SECOND_SOFT,
        "PyTorch": svg.LINE,
        "TensorFlow": svg.ACCENT,
        "CNTK": svg.INK,
    }
    every = max(end // 160, 1)
    shapes = axes.frame(
        [(step, f"{step:,}") for step in ticks(end)],
        [(y, f"{y:g}") for y in (0, 0.5, 1, 1.5, 2, 2.5)],
        "step",
        "loss",
    )
    for label in FRAMEWORKS:
        points = [
            (step, loss)
            for step, loss in enumerate(curves[label], 1)
            if step % every == 0 or step in (1, end)
        ]
        shapes.append(axes.curve(points, (colours[label], ""), widths[label]))
    for number, label in enumerate(FRAMEWORKS):
        y = 52 + 20 * number
        shapes += [
            plot.path([(334, y), (368, y)], (colours[label], ""), widths[label]),
            svg.text(376, y + 4, label, anchor="start", size=13),
        ]
    return svg.figure(
        "parity-losses",
        480,
        272,
        "Four loss curves that look like one",
        "The loss falls within a sweep. The curves of Keras, PyTorch, TensorFlow and CNTK, drawn in "
        "lines of different widths, lie upon one another.",
        shapes,
    )


def differences(numbers):
    """The largest difference from PyTorch so far, by step: float32, the smooth twin, float64."""
    end = numbers["steps"]
    axes = plot.Axes(46, 34, 420, 280, (1, end), (1e-17, 1e-1), logarithmic=True)
    shapes = axes.frame(
        [(step, f"{step:,}") for step in ticks(end)[1:]],
        [(10.0**e, plot.power(e)) for e in range(-16, 0, 3)],
        "step",
        "largest difference of the loss so far",
    )
    dashes = {"Keras": "7 3", "TensorFlow": "2 3", "CNTK": "9 3 2 3"}
    groups = [
        ("float32", "float32", "nudged", svg.ACCENT),
        ("smooth", "float32, smooth twin", "smooth_nudged", svg.SECOND),
        ("float64", "float64", None, svg.INK),
    ]
    for column, (kind, words, nudged, colour) in enumerate(groups):
        entries = [
            (label, numbers[kind][label]["loss"], (colour, dashes[label])) for label in dashes
        ]
        if nudged:
            entries.append(("PyTorch, nudged", numbers[nudged]["PyTorch"]["loss"], (colour, "")))
        shapes += [axes.staircase(points, end, style) for _, points, style in entries]
        left = 10 + 162 * column
        shapes.append(
            svg.text(left, 378, words, fill=colour, anchor="start", size=13, weight="700")
        )
        shapes += plot.legend(left, 396, [(name, style) for name, _, style in entries])
    return svg.figure(
        "parity-differences",
        480,
        472,
        "How far the loss of each framework is from PyTorch's",
        "On a logarithmic scale, by step. In float32 the differences grow step by step; those of the smooth twin of the net stay "
        "small; those in float64 are smaller by many powers of ten. PyTorch against itself, with its first kernel nudged, parts "
        "about as far as the frameworks do.",
        shapes,
    )


def ticks(end):
    """Return steps to label on an axis that ends at ``end``."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if end / step <= 6)
    return range(0, end + 1, step)
