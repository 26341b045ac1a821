"""Accuracy on the 10,000 test images after one epoch and after ten; epochs.py measures it."""

from lab import records
from lab.markdown import percent, table


def tables(record):
    """Return the tables of the page, by name."""
    numbers = record["numbers"]
    found = records.in_order(numbers["frameworks"])
    epochs = numbers["epochs"]
    labels = [framework.label for framework in found]

    def after(epoch):
        """Return the row after an epoch, with the sampling error."""
        return [epoch, *(percent(one["right"][epoch - 1], one["images"]) for one in found.values())]

    def row(epoch):
        """Return the row of one epoch: losses, then what is right."""
        losses = [f"{one['loss'][epoch - 1]:.4f}" for one in found.values()]
        right = [f"{one['right'][epoch - 1]:,}" for one in found.values()]
        return [epoch, *losses, *right]

    losses, right = [f"{label}, loss" for label in labels], [f"{label}, right" for label in labels]
    return {
        "accuracy": table(
            ["Epochs", *(f"{label}, %" for label in labels)], [after(1), after(epochs)]
        ),
        "accuracy-epochs": table(
            ["Epoch", *losses, *right], [row(epoch) for epoch in range(1, epochs + 1)]
        ),
    }


def figures(record):
    """This section has no figure."""
    return {}
