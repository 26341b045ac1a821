"""Compare a run with what it should be, and say what differs: framework, layer and quantity."""

import numpy as np

from lab.parity import errors

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
    whose = f"{layer}'s {part}"
    return f"the gradient of {whose}" if name.startswith("gradient_") else whose


def place(name, row):
    """Return where in a result a row stands, in words: " from step 3 on"."""
    if name == "losses":
        return f" from step {row + 1} on"
    if name.startswith("gradient_"):
        return f" in batch {row + 1}"
    return ""


def problem(label, name, found, expected, limit, error):
    """Return what differs in one result, as a sentence, or ""."""
    if name.endswith("logits"):
        found, expected = [found], [expected]  # which are one row
    found_errors = errors.by_row(found, expected, error)
    wrong = ~(found_errors <= limit)  # not finite counts as a difference
    if not wrong.any():
        return ""
    first = int(np.argmax(wrong))
    kind = "relative error" if error is errors.relative else "error"
    return (
        f"{label}: {described(name)} differs{place(name, first)}: "
        f"{kind} {found_errors[first]:.1e}, at most {limit:.0e} is allowed"
    )


def check(label, found, expected, limits, error=errors.relative):
    """Raise Disagreement, with all that differs, unless two dicts of arrays agree.

    limits: the largest error of each result
    error: errors.absolute, or errors.relative: to the largest entry of a loss, a gradient, logits
    """
    sentences = [
        problem(label, name, found[name], expected[name], limit, error)
        for name, limit in limits.items()
    ]
    if any(sentences):
        raise Disagreement("\n".join(filter(None, sentences)))
