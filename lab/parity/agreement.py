"""Compare a run with what it should be, and say what differs: the framework, the layer and the quantity."""

import numpy as np

QUANTITIES = {
    "first_logits": "the logits of the first test images",
    "losses": "the loss",
    "logits": "the logits of the test images",
}


class Disagreement(AssertionError):
    """Two runs that should agree do not."""


def described(name):
    """Return what a result is, in words: "the gradient of conv1's kernel"."""
    if name in QUANTITIES:
        return QUANTITIES[name]
    layer, _, part = name.removeprefix("gradient_").partition("_")
    return f"{'the gradient of ' if name.startswith('gradient_') else ''}{layer}'s {part}"


def relative(found, expected):
    """Return the largest difference, relative to the largest expected entry."""
    found, expected = np.asarray(found, np.float64), np.asarray(expected, np.float64)
    return float(np.abs(found - expected).max() / np.abs(expected).max())


def by_row(found, expected):
    """Return ``relative`` of each row: the error of each batch's gradient, or of each step's loss."""
    return np.array([relative(a, b) for a, b in zip(found, expected, strict=True)])


def problems(label, found, expected, limits, absolute=False):
    """Return what differs between two dicts of arrays, as sentences. ``limits`` gives the largest error of each result.

    An error is relative to the largest entry of each loss, gradient or set of logits, unless ``absolute``.
    """
    told = []
    for name, limit in limits.items():
        a, b = (np.asarray(result[name], np.float64) for result in (found, expected))
        a, b = (a[np.newaxis], b[np.newaxis]) if name.endswith("logits") else (a, b)
        errors = (
            np.array([np.abs(x - y).max() for x, y in zip(a, b, strict=True)])
            if absolute
            else by_row(a, b)
        )
        if not errors.max() <= limit:  # not finite counts as a difference
            first = int(np.argmax(~(errors <= limit)))
            where = (
                f" from step {first + 1} on"
                if name == "losses"
                else f" in batch {first + 1}"
                if name.startswith("gradient_")
                else ""
            )
            told.append(
                f"{label}: {described(name)} differs{where}: {'' if absolute else 'relative '}error {errors[first]:.1e}, "
                f"at most {limit:.0e} is allowed"
            )
    return told


def check(label, found, expected, limits, absolute=False):
    """Raise Disagreement, with all that differs, unless two dicts of arrays agree within ``limits``."""
    told = problems(label, found, expected, limits, absolute)
    if told:
        raise Disagreement("\n".join(told))
