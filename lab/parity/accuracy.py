"""Accuracy on the 10,000 test images of MNIST after one sweep and after ten, from the same weights and the same batches."""

from lab.parity import experiments, parity

SOURCES = parity.MEASURED_BY
FRAMEWORKS = parity.FRAMEWORKS


def measure(say):
    """Return the numbers of this section. It runs for some minutes."""
    return experiments.accuracy(say)


def tables(record):
    """Return the tables of the page, by name."""
    numbers = record["numbers"]
    found, epochs = numbers["frameworks"], numbers["epochs"]

    def row(epoch):
        return [epoch] + [
            parity.share(found[label]["right"][epoch - 1], found[label]["images"])
            for label in FRAMEWORKS
        ]

    return {
        "accuracy": parity.table(
            ["Sweeps", *(f"{label}, %" for label in FRAMEWORKS)], [row(1), row(epochs)]
        ),
        "accuracy-sweeps": parity.table(
            [
                "Sweep",
                *(f"{label}, loss" for label in FRAMEWORKS),
                *(f"{label}, right" for label in FRAMEWORKS),
            ],
            [
                [epoch + 1]
                + [f"{found[label]['loss'][epoch]:.4f}" for label in FRAMEWORKS]
                + [f"{found[label]['right'][epoch]:,}" for label in FRAMEWORKS]
                for epoch in range(epochs)
            ],
        ),
    }


def figures(record):
    """This section has no figure."""
    return {}
