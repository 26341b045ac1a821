"""One window whose winner is another one in float32, and what that does to a gradient.

Max pooling has a kink where two numbers of a window are equal, and ReLU has one at zero. Rounding
that carries a net over such a kink sends the gradient to another place.
"""

from dataclasses import dataclass

import numpy as np

from lab.inside import common
from lab.parity import errors, gradients, jobs, reference

KERNELS = "conv1_kernel", "conv2_kernel"
NONE_ABOVE_ZERO = 4  # the winner of a window in which ReLU lets nothing through


@dataclass(frozen=True)
class Window:
    """A window that another number wins in float32, and the kernel that this alone moves most."""

    batch: int
    layer: int
    """Which pooling: 0 or 1."""
    place: tuple
    """Image, row, column, channel."""
    winners: tuple
    """In float64 and in float32: 0 to 3, or 4 where none is above zero."""
    parameter: str
    gradient: np.ndarray
    """That of the parameter, in float64, with the other winner in this one window."""
    effect: float
    """How far it has moved, relative to its largest entry."""

    @property
    def rank(self):
        """What is shown comes first.

        A window in which two numbers change places comes before one in which rounding moves a
        number to the other side of zero; then the larger effect counts.
        """
        two_change_places = max(self.winners) < NONE_ABOVE_ZERO
        return self.effect > gradients.OFF and two_change_places, self.effect


def windows(measured, references, batch):
    """Yield each window of a batch that another number wins in a framework."""
    exact, own = references.winners[batch], measured.winners(batch)
    for layer in (0, 1):
        for place in map(tuple, np.argwhere(own[layer] != exact[layer])):
            yield window(references, batch, layer, place, own[layer][place])


def window(references, batch, layer, place, winner):
    """Return what the net in NumPy makes of a batch in which one window has this winner."""
    exact = references.winners[batch]
    forced = [winners.copy() for winners in exact]
    forced[layer][place] = winner
    moved = references.with_winners(batch, forced)
    effects = {
        name: errors.relative(moved[name], references.gradients[name][batch]) for name in KERNELS
    }
    parameter = max(effects, key=effects.get)
    return Window(
        batch,
        layer,
        place,
        winners=(int(exact[layer][place]), int(winner)),
        parameter=parameter,
        gradient=moved[parameter],
        effect=effects[parameter],
    )


def inputs(references, batch):
    """Return what the two poolings are given in float64, behind the ReLU."""
    weights, (images, _) = references.weights, references.batches[batch]
    inside = reference.forward(weights, images)[1]
    return np.maximum(inside.convolved[0], 0), np.maximum(inside.convolved[1], 0)


def shown(framework, measured, references, batches):
    """Return the window of these batches that shows a kink best, as numbers for results.json."""
    candidates = (
        candidate for batch in batches for candidate in windows(measured, references, batch)
    )
    best = max(candidates, key=lambda candidate: candidate.rank)
    batch, place, name = best.batch, best.place, best.parameter
    (again,) = jobs.run(framework, {"gradients": batch + 1, "keep_activations": [batch]})
    rounded = common.windows(again[f"activations{best.layer + 1}_{batch}"])[place]
    exact = common.windows(inputs(references, batch)[best.layer])[place]

    before, in_float32 = references.gradients[name][batch], measured.gradient(name)[batch]
    own = references.with_winners(batch, measured.winners(batch))
    entry = np.unravel_index(np.abs(best.gradient - before).argmax(), before.shape)
    image, row, column, channel = map(int, place)
    return {
        "framework": framework.key,
        "batch": batch,
        "layer": best.layer + 1,
        "parameter": name,
        "effect": best.effect,
        "image": image,
        "row": row,
        "column": column,
        "channel": channel,
        "exact": [float(value) for value in exact],
        "rounded": [float(value) for value in rounded],
        "winner_exact": best.winners[0],
        "winner_rounded": best.winners[1],
        "changed_windows": measured.changed_windows(references, batch),
        "entry": [int(index) for index in entry],
        "before": float(before[entry]),
        "after": float(best.gradient[entry]),
        "in_float32": float(in_float32[entry]),
        "error": errors.relative(in_float32, before),
        "error_with_own_winners": errors.relative(in_float32, own[name]),
    }
