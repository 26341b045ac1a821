"""Float32 gradients at the initial weights, batch by batch, against those of the net in NumPy."""

from dataclasses import dataclass

import numpy as np

from lab.parity import data, errors, jobs, reference

OFF = 1e-5  # a gradient with a larger relative error than this is called off


class References:
    """The loss and the gradients of each batch at the initial weights, from the net in NumPy."""

    def __init__(self, count, batch=128):
        self.batches = data.batches(count, batch)
        self.weights = data.start_weights()
        results = [reference.gradients(self.weights, *batch) for batch in self.batches]
        self.gradients = {
            name: np.array([gradients[name] for _, gradients, _ in results]) for name in jobs.NAMES
        }
        self.winners = [inside.winners for _, _, inside in results]

    def with_winners(self, number, winners):
        """Return the gradients of a batch if these were the winners of its two poolings."""
        return reference.gradients(self.weights, *self.batches[number], winners=winners)[1]


@dataclass(frozen=True)
class Measured:
    """What a framework gave at the initial weights: the arrays of its float32 run by name."""

    arrays: dict

    def gradient(self, name):
        """Return a parameter's gradient in each batch."""
        return self.arrays[f"gradient_{name}"]

    def winners(self, number):
        """Return the winners of its two poolings in a batch."""
        return self.arrays[f"winners1_{number}"], self.arrays[f"winners2_{number}"]

    def errors_by_parameter(self, references):
        """Return {parameter: relative error in each batch}."""
        return {
            name: errors.by_row(self.gradient(name), references.gradients[name])
            for name in jobs.NAMES
        }

    def changed_windows(self, references, number):
        """Return how many windows of a batch have another winner than in float64."""
        pairs = zip(self.winners(number), references.winners[number], strict=True)
        return int(sum((own != exact).sum() for own, exact in pairs))

    def error_with_own_winners(self, references, number):
        """Return what is left of a batch's error when the net in NumPy has the same winners."""
        exact = references.with_winners(number, self.winners(number))
        return max(errors.relative(self.gradient(name)[number], exact[name]) for name in jobs.NAMES)


def judge(measured, references):
    """Return what is to be said of a framework's gradients, as numbers for results.json.

    A batch is off when the gradient of any parameter is. Such a batch is computed again in float64
    with the framework's own winners: if these are the cause, nothing of the error is left.
    """
    found = measured.errors_by_parameter(references)
    worst = np.max(list(found.values()), axis=0)
    off = [int(number) for number in np.flatnonzero(~(worst <= OFF))]
    others = np.delete(worst, off)
    left = [measured.error_with_own_winners(references, number) for number in off]
    return {
        "median": {name: float(np.median(error)) for name, error in found.items()},
        "largest": {name: float(error.max()) for name, error in found.items()},
        "batches": len(worst),
        "off": off,
        "with_change": [
            number for number in range(len(worst)) if measured.changed_windows(references, number)
        ],
        "largest_of_the_others": float(others.max()) if len(others) else None,
        "largest_with_own_winners": max(left, default=None),
    }
