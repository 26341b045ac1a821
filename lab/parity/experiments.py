"""What is run for the parity section, and the numbers that are kept of it."""

import json

import numpy as np

from lab.parity import data, errors, gradients, jobs, kink, optimizers, reference, training
from tools import interpreter, mnist
from tools.frameworks import FrameworkError, with_program

GRADIENT_BATCHES = min(60, training.STEPS or 60)
AT_THE_START = {"gradients": GRADIENT_BATCHES, "logits": data.DIGITS}
RUNS = {
    "float64": {**training.SWEEP, "dtype": "float64"},
    "float32": {**training.SWEEP, **AT_THE_START},
    "smooth": {**training.SWEEP, "smooth": True},
    "nudged": {**training.SWEEP, "nudge": True},
    "smooth nudged": {**training.SWEEP, "smooth": True, "nudge": True},
}
OF_ALL = "float64", "float32", "smooth"


def momentum_run(way):
    """Return the name of the run for one way to write the momentum; the usual one is run anyway."""
    return f"momentum {way['written']}" if way["options"] else "float64"


def work():
    """Return what is run, as {framework: {name: job}}."""
    frameworks = {}
    for framework in jobs.taking_part():
        wishes = jobs.own_wishes(framework)
        unknown = set(wishes["runs"]) - set(RUNS)
        if unknown:
            raise FrameworkError(
                f"snippets/{framework.name}/lab/net.toml: no run is called {', '.join(unknown)}; "
                f"there are: {', '.join(RUNS)}"
            )
        frameworks[framework] = {name: RUNS[name] for name in (*OF_ALL, *wishes["runs"])}
        for way in wishes["momentum"]:
            if way["options"]:
                job = {**RUNS["float64"], "options": way["options"]}
                frameworks[framework][momentum_run(way)] = job
    others = {other: {"float32": AT_THE_START} for other in jobs.on_other_backends()}
    return {**frameworks, **others}


def run_all(say):
    """Return the results of all runs, as {framework: {name: arrays}}. It takes minutes."""
    results = {}
    with jobs.two_at_a_time(work()) as futures:
        for framework, future in futures.items():
            results[framework] = runs = future.result()
            seconds = ", ".join(f"{name} {run['seconds']:.0f} s" for name, run in runs.items())
            say(f"{framework.label}: {seconds}")
    return results


def measure(say):
    """Run the whole parity section and return its numbers."""
    results = run_all(say)
    numbers = {
        "data": mnist.prepare()[0],
        "base": jobs.base().key,
        **trainings({framework: results[framework] for framework in jobs.taking_part()}),
        **at_the_start(results, say),
    }
    numbers["momentum"] = {
        framework.key: momentum(framework, results[framework], results[jobs.base()]["float64"])
        for framework in jobs.taking_part()
        if jobs.own_wishes(framework)["momentum"]
    }
    numbers["optimizers"] = {
        framework.key: {one.key: optimizer_errors(one) for one in framework.on_each_backend()}
        for framework in with_program("optimizers")
    }
    return numbers


def trainings(results):
    """Return the numbers of the trained nets: of each, and of how far they are from one another."""
    base = results[jobs.base()]
    exact = base["float64"]

    def from_base(run):
        """Return how far each framework is from the base in a run."""
        return {
            framework.key: compare(runs[run], base[run], exact)
            for framework, runs in results.items()
            if runs is not base
        }

    def from_itself(run, plain):
        """Return how far a framework is from itself when it is nudged."""
        return {
            framework.key: compare(runs[run], runs[plain], exact)
            for framework, runs in results.items()
            if run in runs
        }

    return {
        "steps": len(exact["losses"]),
        "trained": {
            framework.key: {name: training.numbers_of(run) for name, run in runs.items()}
            for framework, runs in results.items()
        },
        "float64": from_base("float64"),
        "float32": from_base("float32"),
        "smooth": from_base("smooth"),
        "nudged": from_itself("nudged", "float32"),
        "smooth_nudged": from_itself("smooth nudged", "smooth"),
        "base_same_as_float64": same_predictions(base["float32"], exact),
        "losses": {
            framework.key: [round(float(loss), 4) for loss in runs["float32"]["losses"]]
            for framework, runs in results.items()
        },
    }


def at_the_start(results, say):
    """Return the numbers of logits and gradients at the initial weights, on every backend."""
    references = gradients.References(GRADIENT_BATCHES)
    say(f"{GRADIENT_BATCHES} batches in NumPy")
    logits = reference.forward(references.weights, data.first_digits())[0]
    measured = {
        framework: gradients.Measured(runs["float32"]) for framework, runs in results.items()
    }
    judged = {framework: gradients.judge(one, references) for framework, one in measured.items()}
    say("gradients judged")
    return {
        "forward": {
            framework.key: forward(runs["float32"]["first_logits"], logits)
            for framework, runs in results.items()
        },
        "gradients": {framework.key: numbers for framework, numbers in judged.items()},
        "kink": shown_kink(measured, judged, references),
    }


def shown_kink(measured, judged, references):
    """Return the window to show, or None: of the base, or of the first that has a batch off."""
    for framework in jobs.base(), *measured:
        off = judged[framework]["off"]
        if off:
            return kink.shown(framework, measured[framework], references, off)
    return None


def forward(logits, exact):
    """Return how far logits are from the exact ones."""
    return {
        "error": errors.absolute(logits, exact),
        "relative": errors.relative(logits, exact),
        "same": int((logits.argmax(axis=1) == exact.argmax(axis=1)).sum()),
    }


def largest_so_far(losses, base):
    """Return the differences of two loss curves as [[step, difference], ...], where they grow."""
    points, largest = [], -1.0
    differences = np.abs(np.asarray(losses, np.float64) - np.asarray(base, np.float64))
    for step, difference in enumerate(differences, 1):
        if difference > largest:
            largest = float(difference)
            points.append([step, largest])
    return points


def same_predictions(run, other):
    """Return on how many test images two trained nets see the same digit."""
    return int((run["logits"].argmax(axis=1) == other["logits"].argmax(axis=1)).sum())


def compare(run, base, exact):
    """Return how a trained net differs from another, and how often it sees what float64 sees."""
    largest = max(errors.by_row(run["losses"], base["losses"]).max(), 1e-17)
    return {
        "loss": largest_so_far(run["losses"], base["losses"]),
        "digits": float(-np.log10(largest)),
        "weights": max(errors.relative(run[name], base[name]) for name in jobs.NAMES),
        "weights_by": max(errors.absolute(run[name], base[name]) for name in jobs.NAMES),
        "logits": errors.absolute(run["logits"], base["logits"]),
        "same": same_predictions(run, base),
        "same_as_float64": same_predictions(run, exact),
    }


def momentum(framework, runs, exact):
    """Return {way to write the momentum: how far the framework is from the base in float64}."""
    return {
        way["written"]: compare(runs[momentum_run(way)], exact, exact)
        for way in jobs.own_wishes(framework)["momentum"]
    }


def optimizer_errors(framework):
    """Return the relative error of where each optimizer ends, as {"float": …, "float64": …}."""
    exact = optimizers.exact()
    given = json.dumps(optimizers.GRADIENTS)
    finished = interpreter.run(framework, framework.program("optimizers"), input=given, threads=1)
    return {
        name: {kind: abs(end - exact[name]) / abs(exact[name]) for kind, end in ends.items()}
        for name, ends in json.loads(finished.stdout).items()
    }
