"""The same net, weights and batches in all frameworks: how far the numbers agree.

What is measured stands in experiments.py; this module says how it is shown, and figures.py what is
drawn.
"""

from lab import machine, records
from lab.markdown import percent, small, table
from lab.parity import figures as drawings
from lab.parity import jobs

MILESTONES = 2, 10, 30, 100, 469
PLACES = "upper left", "upper right", "lower left", "lower right"


def tables(record):
    """Return the tables of the page, by name."""
    numbers = record["numbers"]
    return {
        "parity-run": run(record),
        "parity-float64": float64(numbers),
        "parity-last-loss": last_loss(numbers),
        "parity-float32": differences(numbers, "float32", "nudged"),
        "parity-smooth": differences(numbers, "smooth", "smooth_nudged"),
        "parity-predictions": predictions(numbers),
        "parity-forward": forward(numbers),
        "parity-gradients": gradients(numbers),
        "parity-layers": layers(numbers),
        **{f"parity-momentum-{key}": momentum(numbers, key) for key in numbers["momentum"]},
        **{f"parity-optimizers-{key}": optimizers(numbers, key) for key in numbers["optimizers"]},
        **kink(numbers["kink"]),
    }


def figures(record):
    """Return the figures of the page, by name."""
    numbers = record["numbers"]
    return {
        "parity-losses": drawings.losses(numbers),
        "parity-differences": drawings.differences(numbers),
    }


def run(record):
    """Return the sentence that says when, on what and with which versions this was measured."""
    threads = threads_of(records.in_order(record["numbers"]["trained"]))
    versions = machine.listed(record["versions"])
    return f"Measured on {record['date']}, on {record['machine']}, {threads}, with {versions}.\n"


def threads_of(frameworks):
    """Return how many threads each framework has, in words."""
    more = [
        f"{framework.least_threads} for {framework.label}"
        for framework in frameworks
        if framework.least_threads > jobs.THREADS
    ]
    return ", ".join([f"{jobs.THREADS} thread for each framework", *more])


def milestones(numbers):
    """Return the steps that the tables show."""
    return [step for step in MILESTONES if step < numbers["steps"]] + [numbers["steps"]]


def until(points, step):
    """Return the largest difference up to a step, from [[step, largest so far], ...]."""
    return max(value for number, value in points if number <= step)


def images(numbers):
    """Return how many test images there are."""
    return numbers["trained"][numbers["base"]]["float64"]["images"]


def float64(numbers):
    """Return the table of the nets trained in float64."""
    trained = records.in_order(numbers["trained"])
    total = images(numbers)

    def row(words, key, shown):
        """Return a row, with a dash for the framework that the others are compared with."""
        compared = numbers["float64"]
        pairs = [compared.get(framework.key) for framework in trained]
        return [words, *(shown(pair[key]) if pair else "–" for pair in pairs)]

    right = [runs["float64"]["right"][-1] for runs in trained.values()]
    return table(
        ["One epoch in float64", *(framework.label for framework in trained)],
        [
            row(
                "loss, largest difference at any step", "loss", lambda points: small(points[-1][1])
            ),
            row("loss, digits that agree at every step", "digits", lambda n: int(min(n, 16))),
            row("weights, largest difference at the end", "weights_by", small),
            row("logits of the test images, largest difference", "logits", small),
            row(f"same prediction, of {total:,}", "same", "{:,}".format),
            ["test accuracy, %", *(f"{100 * number / total:.2f}" for number in right)],
        ],
    )


def last_loss(numbers):
    """Return the table of the last losses in float64."""
    return table(
        ["One epoch in float64", "loss of the last step"],
        [
            [framework.label, f"{runs['float64']['last_loss']:.16f}"]
            for framework, runs in records.in_order(numbers["trained"]).items()
        ],
    )


def differences(numbers, kind, nudged):
    """Return the table of how the losses part, from the base's and from those of a nudged net."""
    base = records.label(numbers["base"])
    pairs = {
        f"{framework.label} and {base}": pair
        for framework, pair in records.in_order(numbers[kind]).items()
    }
    for framework, pair in records.in_order(numbers[nudged]).items():
        pairs[f"{framework.label}, nudged"] = pair
    steps = milestones(numbers)
    return table(
        ["Difference of the loss up to step", *steps, "same predictions"],
        [
            [words, *(small(until(pair["loss"], step)) for step in steps), f"{pair['same']:,}"]
            for words, pair in pairs.items()
        ],
    )


def predictions(numbers):
    """Return the table of what the nets trained in float32 see."""
    trained = records.in_order(numbers["trained"])
    same = {
        numbers["base"]: numbers["base_same_as_float64"],
        **{key: pair["same_as_float64"] for key, pair in numbers["float32"].items()},
    }
    right = [runs["float32"]["right"][-1] for runs in trained.values()]
    total = images(numbers)
    return table(
        ["One epoch in float32", *(framework.label for framework in trained)],
        [
            [
                f"same prediction as the float64 net, of {total:,}",
                *(f"{same[framework.key]:,}" for framework in trained),
            ],
            ["test accuracy, %", *(percent(number, total) for number in right)],
        ],
    )


def forward(numbers):
    """Return the table of the logits at the initial weights."""
    return table(
        ["Float32 against float64", "largest error of a logit", "same prediction, of 64"],
        [
            [framework.label, small(logits["error"]), logits["same"]]
            for framework, logits in records.in_order(numbers["forward"]).items()
        ],
    )


def gradients(numbers):
    """Return the table of the gradients at the initial weights."""

    def row(framework, judged):
        return [
            framework.label,
            small(max(judged["median"].values())),
            f"{len(judged['off'])} of {judged['batches']}",
            small(max(judged["largest"].values())),
            small(judged["largest_with_own_winners"]),
            small(judged["largest_of_the_others"]),
        ]

    heads = [
        "Float32 against float64",
        "median error",
        "batches off",
        "largest error",
        "… with its own winners",
        "largest of the others",
    ]
    return table(heads, [row(*entry) for entry in records.in_order(numbers["gradients"]).items()])


def layers(numbers):
    """Return the table of the gradients' median errors, layer by layer."""
    return table(
        ["Median error of the gradient", *(f"`{name}`" for name in jobs.NAMES)],
        [
            [framework.label, *(small(judged["median"][name]) for name in jobs.NAMES)]
            for framework, judged in records.in_order(numbers["gradients"]).items()
        ],
    )


def momentum(numbers, key):
    """Return the table of a framework's ways to write the momentum."""
    steps = milestones(numbers)
    return table(
        [f"{records.label(key)} in float64, difference of the loss up to step", *steps],
        [
            [f"`momentum={written}`", *(small(until(pair["loss"], step)) for step in steps)]
            for written, pair in numbers["momentum"][key].items()
        ],
    )


def optimizers(numbers, key):
    """Return the table of where a framework's optimizers end, on each of its backends."""
    on_each = records.in_order(numbers["optimizers"][key])
    kinds = {"float": "float", "float64": "np.float64"}
    heads = [
        f"{framework.backend_label}, {words}" for framework in on_each for words in kinds.values()
    ]
    names = next(iter(on_each.values()))
    return table(
        ["Relative error after ten steps", *heads],
        [
            [name, *(small(errors[name][kind]) for errors in on_each.values() for kind in kinds)]
            for name in names
        ],
    )


def kink(numbers):
    """Return the tables of the window that is shown, by name."""
    if numbers is None:
        empty = "parity-kink-gradient", "parity-kink-place", "parity-kink-whole"
        return {"parity-kink": "No batch was off in this run.\n", **dict.fromkeys(empty, "\n")}
    label = records.label(numbers["framework"])
    return {
        "parity-kink": window(numbers, label),
        "parity-kink-gradient": moved_gradient(numbers, label),
        "parity-kink-place": (
            f"Batch {numbers['batch'] + 1}, image {numbers['image'] + 1} of it, behind convolution "
            f"{numbers['layer']}: channel {numbers['channel'] + 1}, row {numbers['row'] + 1} and "
            f"column {numbers['column'] + 1} of the windows.\n"
        ),
        "parity-kink-whole": (
            f"This gradient of {label} is off by {small(numbers['error'])} of its largest entry. "
            f"Computed in float64 with {label}'s own winners it is off by "
            f"{small(numbers['error_with_own_winners'])}.\n"
        ),
    }


def window(numbers, label):
    """Return the table of the four numbers of a window, the winner in bold."""

    def column(values, winner):
        cells = [f"{value:.12f}" for value in values]
        if winner == len(cells):
            return [*cells, "none, for none is above zero"]
        cells[winner] = f"**{cells[winner]}**"
        return [*cells, PLACES[winner]]

    exact = column(numbers["exact"], numbers["winner_exact"])
    rounded = column(numbers["rounded"], numbers["winner_rounded"])
    rows = zip((*PLACES, "winner"), exact, rounded, strict=True)
    return table(["Place in the window", "float64", f"float32, {label}"], rows)


def moved_gradient(numbers, label):
    """Return the table of what the other winner does to one entry of a gradient."""
    entry = f"`{numbers['parameter']}[{', '.join(map(str, numbers['entry']))}]`"
    return table(
        [f"The gradient of {entry}", "value"],
        [
            ["float64", f"{numbers['before']:.10f}"],
            ["float64, with the other winner in this one window", f"{numbers['after']:.10f}"],
            [f"float32, {label}", f"{numbers['in_float32']:.10f}"],
        ],
    )
