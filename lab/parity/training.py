"""How long the frameworks train, and what is kept of a training.

$RESULTS_STEPS, if set, shortens every epoch to so many steps, for a look at the pages while one
works on them.
"""

import os

STEPS = int(os.environ["RESULTS_STEPS"]) if "RESULTS_STEPS" in os.environ else None
SWEEP = {"epochs": 1, "steps": STEPS, "evaluate": True}


def numbers_of(run):
    """Return the numbers of one trained net."""
    return {
        "last_loss": float(run["losses"][-1]),
        "right": [int(right) for right in run["right"]],
        "images": len(run["logits"]),
        "seconds": round(float(run["seconds"]), 1),
    }
