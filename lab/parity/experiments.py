"""The experiments behind the parity and accuracy sections: what is run, and the numbers that are kept of it.

$RESULTS_STEPS, if set, shortens every sweep to so many steps, for a look at the pages while one works on them.
"""

import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from importlib.metadata import version
from pathlib import Path

import numpy as np

from lab import machine
from lab.inside import common
from lab.parity import agreement, jobs, optimizers, reference
from tools import snippets

STEPS = int(os.environ["RESULTS_STEPS"]) if "RESULTS_STEPS" in os.environ else None
MILESTONES = 2, 10, 30, 100, 469
GRADIENT_BATCHES = 60 if STEPS is None else min(STEPS, 60)
OFF = 1e-5  # a float32 gradient with a larger relative error than this is called off
BASE = "PyTorch"
DIGITS = 64


def batches(count, batch=128, epoch=0):
    """Return the first batches of a sweep as (images with channels last, labels), in float64."""
    data = np.load(jobs.files()[1])
    job = common.SimpleNamespace(**{**jobs.DEFAULTS, "dtype": "float64", "batch": batch})
    order = common.batches(job, len(data["x_train"]), epoch)
    return [
        (common.scaled(data["x_train"][b], job)[..., None], data["y_train"][b].astype(int))
        for _, b in zip(range(count), order)
    ]


def first_digits():
    """Return the first test images, in float64, channels last."""
    return np.load(jobs.files()[1])["x_test"][:DIGITS, ..., None] / 255


def start_weights():
    """Return the initial weights in float64: the same numbers that the float32 nets start from."""
    return {name: array.astype(np.float64) for name, array in jobs.start.initial_weights().items()}


class References:
    """The loss and the gradients of each batch at the initial weights, from the net in NumPy."""

    def __init__(self, count, batch=128):
        self.batches = batches(count, batch)
        self.weights = start_weights()
        found = [reference.gradients(self.weights, *b) for b in self.batches]
        self.gradients = {
            name: np.array([gradients[name] for _, gradients, _ in found]) for name in jobs.NAMES
        }
        self.winners = [(inside[1].winners, inside[4].winners) for _, _, inside in found]

    def with_winners(self, number, winners):
        """Return the gradients of a batch if these were the winners of its two poolings."""
        return reference.gradients(self.weights, *self.batches[number], winners=winners)[1]


def gradient_errors(found, references):
    """Return {parameter: relative error in each batch}."""
    return {
        name: agreement.by_row(found[f"gradient_{name}"], references.gradients[name])
        for name in jobs.NAMES
    }


def own_winners(found, number):
    """Return the winners that a framework had in a batch."""
    return found[f"winners1_{number}"], found[f"winners2_{number}"]


def changed(found, references, number):
    """Return how many windows have another winner than in float64."""
    return int(
        sum((a != b).sum() for a, b in zip(own_winners(found, number), references.winners[number]))
    )


def judged(found, references):
    """Return what is to be said of a framework's float32 gradients, as numbers.

    A batch is off when the gradient of any parameter is. Such a batch is computed again in float64 with the framework's own
    winners: if these are the cause, nothing of the error is left.
    """
    errors = gradient_errors(found, references)
    worst = np.max(list(errors.values()), axis=0)
    off = [int(number) for number in np.flatnonzero(~(worst <= OFF))]
    left = [
        max(
            agreement.relative(found[f"gradient_{name}"][number], gradients[name])
            for name in jobs.NAMES
        )
        for number in off
        for gradients in [references.with_winners(number, own_winners(found, number))]
    ]
    with_change = [number for number in range(len(worst)) if changed(found, references, number)]
    return {
        "median": {name: float(np.median(error)) for name, error in errors.items()},
        "largest": {name: float(error.max()) for name, error in errors.items()},
        "batches": len(worst),
        "off": off,
        "with_change": with_change,
        "largest_of_the_others": float(np.delete(worst, off).max())
        if len(off) < len(worst)
        else None,
        "largest_with_own_winners": max(left, default=None),
    }


def kink(label, found, references, numbers):
    """Return one window whose winner is another one in float32, and what that does to a gradient.

    Of all changed windows in these batches it is the one whose change alone moves a convolution's kernel most; a window in which
    two numbers change places comes before one in which rounding moves a number to the other side of zero.
    """
    best = None
    for number in numbers:
        theirs, ours = own_winners(found, number), references.winners[number]
        for layer in (0, 1):
            for place in map(tuple, np.argwhere(theirs[layer] != ours[layer])):
                forced = [winners.copy() for winners in ours]
                forced[layer][place] = theirs[layer][place]
                gradients = references.with_winners(number, forced)
                for name in ("conv1_kernel", "conv2_kernel"):
                    effect = agreement.relative(gradients[name], references.gradients[name][number])
                    rank = (
                        effect > OFF and max(theirs[layer][place], ours[layer][place]) < 4,
                        effect,
                    )
                    if best is None or rank > best[0]:
                        best = rank, number, layer, place, name, gradients[name]
    (_, effect), number, layer, place, name, moved = best
    theirs, ours = own_winners(found, number), references.winners[number]
    (again,) = jobs.run(label, {"gradients": number + 1, "keep_activations": [number]})
    rounded = reference.windows(again[f"activations{layer + 1}_{number}"])
    exact = reference.windows(np.maximum(before_pooling(references, number)[layer], 0))
    before, in_float32 = references.gradients[name][number], found[f"gradient_{name}"][number]
    entry = np.unravel_index(np.abs(moved - before).argmax(), before.shape)
    return {
        "framework": label,
        "batch": number,
        "layer": layer + 1,
        "parameter": name,
        "effect": effect,
        "image": int(place[0]),
        "row": int(place[1]),
        "column": int(place[2]),
        "channel": int(place[3]),
        "exact": [float(value) for value in exact[place]],
        "rounded": [float(value) for value in rounded[place]],
        "winner_exact": int(ours[layer][place]),
        "winner_rounded": int(theirs[layer][place]),
        "changed_windows": changed(found, references, number),
        "entry": [int(i) for i in entry],
        "before": float(before[entry]),
        "after": float(moved[entry]),
        "in_float32": float(in_float32[entry]),
        "error": agreement.relative(in_float32, before),
        "error_with_own_winners": agreement.relative(
            in_float32, references.with_winners(number, theirs)[name]
        ),
    }


def before_pooling(references, number):
    """Return what conv1 and conv2 give for a batch in float64, before the ReLU."""
    w, images = references.weights, references.batches[number][0]
    first, _ = reference.convolution(images, w["conv1_kernel"], w["conv1_bias"])
    return first, reference.forward(w, images)[1][3]


def largest_so_far(losses, base):
    """Return the differences of two loss curves as [[step, difference], ...]: a point where it is larger than ever before."""
    points, largest = [], -1.0
    for step, difference in enumerate(
        np.abs(np.asarray(losses, np.float64) - np.asarray(base, np.float64)), 1
    ):
        if difference > largest:
            largest = float(difference)
            points.append([step, largest])
    return points


def compared(found, base, exact=None):
    """Return how a trained net differs from another one, as numbers."""
    numbers = {
        "loss": largest_so_far(found["losses"], base["losses"]),
        "digits": float(
            -np.log10(max(agreement.by_row(found["losses"], base["losses"]).max(), 1e-17))
        ),
        "weights": max(agreement.relative(found[name], base[name]) for name in jobs.NAMES),
        "weights_by": float(max(np.abs(found[name] - base[name]).max() for name in jobs.NAMES)),
        "logits": float(np.abs(found["logits"].astype(np.float64) - base["logits"]).max()),
        "same": int((found["logits"].argmax(axis=1) == base["logits"].argmax(axis=1)).sum()),
    }
    if exact is not None:
        numbers["same_as_float64"] = int(
            (found["logits"].argmax(axis=1) == exact["logits"].argmax(axis=1)).sum()
        )
    return numbers


def trained(found):
    """Return the numbers of one trained net."""
    return {
        "last_loss": float(found["losses"][-1]),
        "right": [int(n) for n in found["right"]],
        "images": len(found["logits"]),
        "seconds": round(float(found["seconds"]), 1),
    }


def circumstances():
    """Return when, where and with which versions this runs."""
    versions = {
        framework.label: snippets.version(framework)[0] for framework in snippets.frameworks()
    }
    return {
        "date": date.today().isoformat(),
        "machine": machine.processor(),
        "versions": {**versions, "JAX": version("jax"), "NumPy": np.__version__},
    }


def parity(say):
    """Run the whole parity section and return its numbers."""
    sweep = {"epochs": 1, "steps": STEPS, "evaluate": True}
    runs = {
        "float64": {**sweep, "dtype": "float64"},
        "float32": {**sweep, "gradients": GRADIENT_BATCHES, "logits": DIGITS},
        "smooth": {**sweep, "net": "tanh_average"},
        "nudged": {**sweep, "nudge": True},
        "smooth nudged": {**sweep, "net": "tanh_average", "nudge": True},
        "float momentum": {**sweep, "dtype": "float64", "momentum_type": "float"},
    }
    extra = {
        "Keras": ["float momentum"],
        "PyTorch": ["nudged", "smooth nudged"],
        "TensorFlow": ["nudged"],
        "CNTK": [],
    }
    work = {
        label: {name: runs[name] for name in ["float64", "float32", "smooth", *extra[label]]}
        for label in jobs.FOUR
    }
    others = [label for label in jobs.BACKENDS if label not in jobs.FOUR]
    with jobs.two_at_a_time(
        {
            **work,
            **{
                label: {"float32": {"gradients": GRADIENT_BATCHES, "logits": DIGITS}}
                for label in others
            },
        }
    ) as futures:
        found = {}
        for label, future in futures.items():
            found[label] = future.result()
            say(
                f"{label}: "
                + ", ".join(f"{name} {run['seconds']:.0f} s" for name, run in found[label].items())
            )
    every = {label: runs["float32"] for label, runs in found.items()}

    references = References(GRADIENT_BATCHES)
    say(f"{GRADIENT_BATCHES} batches in NumPy")
    exact_logits = reference.forward(references.weights, first_digits())[0]
    gradients = {label: judged(run, references) for label, run in every.items()}
    shown = next((label for label in (BASE, *gradients) if gradients[label]["off"]), None)
    say("gradients judged")

    base, exact = found[BASE], found[BASE]["float64"]
    numbers = {
        "steps": len(exact["losses"]),
        "data": jobs.mnist.prepare()[0],
        "run": circumstances(),
        "trained": {
            label: {name: trained(run) for name, run in found[label].items()} for label in jobs.FOUR
        },
        "float64": {
            label: compared(found[label]["float64"], exact) for label in jobs.FOUR if label != BASE
        },
        "float32": {
            label: compared(found[label]["float32"], base["float32"], exact)
            for label in jobs.FOUR
            if label != BASE
        },
        "nudged": {
            label: compared(found[label]["nudged"], found[label]["float32"], exact)
            for label in jobs.FOUR
            if "nudged" in found[label]
        },
        "smooth": {
            label: compared(found[label]["smooth"], base["smooth"])
            for label in jobs.FOUR
            if label != BASE
        },
        "smooth_nudged": {BASE: compared(base["smooth nudged"], base["smooth"])},
        "base_same_as_float64": compared(base["float32"], exact)["same"],
        "losses": {
            label: [round(float(loss), 4) for loss in every[label]["losses"]] for label in jobs.FOUR
        },
        "forward": {
            label: {
                "error": float(np.abs(run["first_logits"] - exact_logits).max()),
                "relative": agreement.relative(run["first_logits"], exact_logits),
                "same": int(
                    (run["first_logits"].argmax(axis=1) == exact_logits.argmax(axis=1)).sum()
                ),
            }
            for label, run in every.items()
        },
        "gradients": gradients,
        "kink": kink(shown, every[shown], references, gradients[shown]["off"]) if shown else None,
        "momentum": {
            "float": compared(found["Keras"]["float momentum"], exact),
            "np.float64": compared(found["Keras"]["float64"], exact),
        },
        "optimizers": {
            label: optimizer_errors(backend) for label, (_, backend) in jobs.BACKENDS.items()
        },
    }
    return numbers


def optimizer_errors(backend):
    """Return the relative error of where Keras's optimizers end, on a backend: {optimizer: {"float": ..., "float64": ...}}."""
    exact = optimizers.exact()
    with tempfile.TemporaryDirectory() as folder:
        gradients, result = Path(folder, "gradients.json"), Path(folder, "result.json")
        gradients.write_text(json.dumps(optimizers.GRADIENTS), "utf-8")
        run = subprocess.run(
            [
                sys.executable,
                snippets.SNIPPETS / "keras" / "lab" / "optimizers.py",
                gradients,
                result,
            ],
            capture_output=True,
            text=True,
            env=jobs.environment(backend),
        )
        if run.returncode:
            raise jobs.RunError(
                f"Keras's optimizers on {backend}: {snippets.last_line(run.stderr)}"
            )
        found = json.loads(result.read_text("utf-8"))
    return {
        name: {kind: abs(end - exact[name]) / abs(exact[name]) for kind, end in ends.items()}
        for name, ends in found.items()
    }


def accuracy(say):
    """Train for ten sweeps in each framework, float32, and return the loss and the accuracy after each."""
    epochs = 10 if STEPS is None else 2
    numbers = {"epochs": epochs, "data": jobs.mnist.prepare()[0], "frameworks": {}}
    job = {"epochs": epochs, "evaluate": True, "steps": STEPS and epochs * STEPS}
    with jobs.two_at_a_time({label: {"float32": job} for label in jobs.FOUR}) as futures:
        for label, future in futures.items():
            run = future.result()["float32"]
            per_epoch = np.array_split(np.asarray(run["losses"], np.float64), epochs)
            numbers["frameworks"][label] = {
                **trained(run),
                "loss": [round(float(losses.mean()), 5) for losses in per_epoch],
            }
            say(
                f"{label}: {', '.join(map(str, numbers['frameworks'][label]['right']))} of {len(run['logits'])} right, {run['seconds']:.0f} s"
            )
    return numbers
