"""Run the same net in every framework: write a job, start the framework's own interpreter on it, read what it wrote."""

import json
import os
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import numpy as np

from lab import weights as start
from tools import mnist, snippets

INSIDE = snippets.ROOT / "lab" / "inside"
NAMES = tuple(start.initial_weights())
THREADS, AT_ONCE = (
    1,
    2,
)  # two frameworks at a time, each on one core: threads that wait for one another cost more than they bring
SECONDS_TO_RUN = 3600

# What runs: its label, the program, and for Keras the backend. The first four are the site's four frameworks.
FOUR = {
    "Keras": ("keras", "tensorflow"),
    "PyTorch": ("pytorch", ""),
    "TensorFlow": ("tensorflow", ""),
    "CNTK": ("cntk", ""),
}
BACKENDS = {
    "Keras": ("keras", "tensorflow"),
    "Keras on PyTorch": ("keras", "torch"),
    "Keras on JAX": ("keras", "jax"),
}
ALL = {**FOUR, **BACKENDS}

DEFAULTS = {
    "dtype": "float32",  # or float64
    "net": "relu_max",  # or tanh_average, its smooth twin
    "batch": 128,
    "seed": 0,  # of the order of the images; sweep number e takes seed + e
    "epochs": 0,  # sweeps to train for
    "steps": None,  # no more steps than this; None means all of those sweeps
    "evaluate": False,  # logits of all test images, and how many are right, after each sweep
    "logits": 0,  # logits of so many test images before training
    "gradients": 0,  # gradients of so many batches before training
    "keep_activations": [],  # by number: what the convolutions hand to their pooling
    "nudge": False,  # move the first kernel by one unit in the last place
    "momentum_type": "np.float64",  # or float: what Keras is given
    # Mistakes, each of which a test must catch:
    "unit_gain": False,  # CNTK's default is True
    "nesterov": True,
    "permute_rows": True,
    "scale_twice": False,
}


class RunError(Exception):
    """A framework did not do its jobs. The message names it and says why."""


@cache
def files():
    """Return the paths of the initial weights and of the data."""
    folder = tempfile.mkdtemp()
    path = Path(folder, "weights.npz")
    np.savez(path, **start.initial_weights())
    return path, mnist.prepare()[1]


def environment(backend):
    """Return the environment of a program: the CPU, so many threads, no greetings, and Keras's backend."""
    mine = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    limits = {
        f"{name}_THREADS": str(THREADS)
        for name in ("OMP_NUM", "MKL_NUM", "TF_NUM_INTRAOP", "TF_NUM_INTEROP")
    }
    return {
        **mine,
        **limits,
        "KERAS_BACKEND": backend or "tensorflow",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "CUDA_VISIBLE_DEVICES": "-1",
        "JAX_PLATFORMS": "cpu",
        "PYTHONPATH": str(INSIDE),
    }


def run(label, *jobs):
    """Do jobs, each a dict of what differs from DEFAULTS, in one framework. Return their results, a dict of arrays for each.

    Raises RunError when the framework fails.
    """
    name, backend = ALL[label]
    framework = {framework.name: framework for framework in snippets.frameworks()}[name]
    weights, data = files()
    with tempfile.TemporaryDirectory() as folder, open(Path(folder, "stderr"), "w+") as errors:
        paths = []
        for number, job in enumerate(jobs):
            unknown = set(job) - set(DEFAULTS)
            if unknown:
                raise ValueError(f"no field of a job is called {', '.join(sorted(unknown))}")
            paths.append(Path(folder, f"{number}.json"))
            paths[-1].write_text(
                json.dumps(
                    {
                        **DEFAULTS,
                        **job,
                        "weights": str(weights),
                        "data": str(data),
                        "result": str(paths[-1].with_suffix(".npz")),
                    }
                ),
                "utf-8",
            )
        try:
            status = subprocess.run(
                [framework.python, snippets.SNIPPETS / name / "lab" / "net.py", *paths],
                env=environment(backend),
                timeout=SECONDS_TO_RUN,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            ).returncode
        except OSError as error:
            raise RunError(f"{label} cannot be run: {error}. Run `make environments`.") from error
        except subprocess.TimeoutExpired:
            raise RunError(
                f"{label} did not end within {SECONDS_TO_RUN} seconds and was stopped"
            ) from None
        if status:
            errors.seek(0)
            lines = errors.read().splitlines()
            raise RunError(
                f"{label} failed: {next((line for line in reversed(lines) if 'Error' in line), f'status {status}')}"
            )
        return [dict(np.load(path.with_suffix(".npz"))) for path in paths]


@contextmanager
def two_at_a_time(work):
    """Start frameworks on their jobs, given as {label: {name: job}}. Gives {label: a future of {name: results}}.

    CNTK, the slowest, begins.
    """

    def named(label):
        return dict(zip(work[label], run(label, *work[label].values()), strict=True))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        futures = {
            label: pool.submit(named, label)
            for label in sorted(work, key=lambda label: label != "CNTK")
        }
        yield {label: futures[label] for label in work}
