"""Run the same net in every framework: write jobs, start its program net.py, read what it wrote."""

import json
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import numpy as np

from lab import weights
from tools import interpreter, mnist
from tools.frameworks import FrameworkError, with_program

NAMES = tuple(weights.initial_weights())
THREADS = 1
# Frameworks at a time, each on a core: threads that wait for one another cost more than they bring.
AT_ONCE = 2
SECONDS_TO_RUN = 3600

DEFAULTS = {
    "dtype": "float32",  # or float64
    "smooth": False,  # the net's twin without kinks: tanh for ReLU, average for max pooling
    "batch": 128,
    "seed": 0,  # of the order of the images; epoch number e takes seed + e
    "epochs": 0,  # how many to train for
    "steps": None,  # no more steps than this; None means all of those epochs
    "evaluate": False,  # logits of all test images, and how many are right, after each epoch
    "logits": 0,  # logits of so many test images before training
    "gradients": 0,  # gradients of so many batches before training
    "keep_activations": [],  # by number of the batch: what the convolutions hand to their pooling
    "nudge": False,  # move the first kernel by one unit in the last place
    "nesterov": True,
    "options": {},  # that the program of one framework knows
    # Mistakes, each of which a test must catch:
    "wrong_rows": False,  # those of the dense kernel in the order channel, height, width
    "scale_twice": False,  # the pixels
}


def taking_part():
    """Return the frameworks that have a net, in the order of the tabs."""
    return with_program("net")


def on_other_backends():
    """Return those frameworks on each backend that is not their first."""
    return [other for framework in taking_part() for other in framework.on_each_backend()[1:]]


def base():
    """Return the framework that the others are compared with."""
    return max(taking_part(), key=lambda framework: framework.base)


def own_wishes(framework):
    """Return what a framework's net.toml asks for.

    runs: names of runs beside those of all frameworks
    momentum: ways to write it, each with ``written`` and the ``options`` of its job
    slow: whether it begins

    Raises FrameworkError when it asks for anything else.
    """
    none, own = {"runs": [], "momentum": [], "slow": False}, framework.table("lab/net")
    unknown = set(own) - set(none)
    if unknown:
        raise FrameworkError(
            f"snippets/{framework.name}/lab/net.toml: nothing is called {', '.join(unknown)}; "
            f"there are: {', '.join(none)}"
        )
    return {**none, **own}


@cache
def files():
    """Return the paths of the initial weights and of the data."""
    path = Path(tempfile.mkdtemp(), "weights.npz")
    np.savez(path, **weights.initial_weights())
    return path, mnist.prepare()[1]


def write(path, job):
    """Write a job, a dict of what differs from DEFAULTS, to a file."""
    unknown = set(job) - set(DEFAULTS)
    if unknown:
        raise ValueError(f"no field of a job is called {', '.join(sorted(unknown))}")
    start, data = map(str, files())
    where = {"weights": start, "data": data, "result": str(path.with_suffix(".npz"))}
    path.write_text(json.dumps({**DEFAULTS, **job, **where}), "utf-8")


def run(framework, *jobs, threads=THREADS):
    """Do jobs, each a dict of what differs from DEFAULTS, in one framework.

    Returns a dict of arrays for each. Raises FrameworkError when the framework fails.
    """
    if not jobs:
        return []
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.json") for number in range(len(jobs))]
        for path, job in zip(paths, jobs, strict=True):
            write(path, job)
        program = framework.program("net")
        interpreter.run(framework, program, *paths, threads=threads, timeout=SECONDS_TO_RUN)
        return [dict(np.load(path.with_suffix(".npz"))) for path in paths]


def run_by_name(framework, jobs):
    """Do jobs given as {name: job}. Returns {name: results}."""
    return dict(zip(jobs, run(framework, *jobs.values()), strict=True))


@contextmanager
def two_at_a_time(work):
    """Start frameworks on their jobs, {framework: {name: job}}.

    Gives {framework: a future of {name: results}}.
    """
    slow_first = sorted(work, key=lambda framework: not own_wishes(framework)["slow"])
    with ThreadPoolExecutor(AT_ONCE) as pool:
        futures = {
            framework: pool.submit(run_by_name, framework, work[framework])
            for framework in slow_first
        }
        yield {framework: futures[framework] for framework in work}
