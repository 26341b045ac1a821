"""Run the same net in every framework: write a job, start the framework's own interpreter on it, read what it wrote."""

import json
import os
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import mnist
import numpy as np
import snippets
import train_weights

PROGRAMS = Path(__file__).resolve().parent / "programs"
NAMES = tuple(train_weights.initial_weights())
THREADS = 2
SECONDS_TO_RUN = 1800

# What runs: its label, the program, and for Keras the backend. The first four are the site's four frameworks.
FOUR = {"Keras": ("keras", "tensorflow"), "PyTorch": ("pytorch", ""), "TensorFlow": ("tensorflow", ""), "CNTK": ("cntk", "")}
BACKENDS = {"Keras": ("keras", "tensorflow"), "Keras on PyTorch": ("keras", "torch"), "Keras on JAX": ("keras", "jax")}
ALL = {**FOUR, **BACKENDS}

DEFAULTS = {
    "dtype": "float32",          # or float64
    "net": "relu_max",           # or tanh_average, its smooth twin
    "batch": 128,
    "seed": 0,                   # of the order of the images; sweep number e takes seed + e
    "epochs": 0,                 # sweeps to train for
    "steps": None,               # no more steps than this; None means all of those sweeps
    "evaluate": False,           # logits of all test images, and how many are right, after each sweep
    "logits": 0,                 # logits of so many test images before training
    "gradients": 0,              # gradients of so many batches before training
    "keep_activations": [],      # by number: what the convolutions hand to their pooling
    "nudge": False,              # move the first kernel by one unit in the last place
    "momentum_type": "np.float64",  # or float: what Keras is given
    # Mistakes, each of which a test must catch:
    "unit_gain": False,          # CNTK's default is True
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
    np.savez(path, **train_weights.initial_weights())
    return path, mnist.prepare()[1]


def environment(backend, threads=THREADS):
    """Return the environment of a program: the CPU, so many threads, no greetings, and Keras's backend."""
    mine = {key: value for key, value in os.environ.items() if key != "PYTHONPATH" or backend == "jax"}
    limits = {f"{name}_THREADS": str(threads) for name in ("OMP_NUM", "MKL_NUM", "TF_NUM_INTRAOP", "TF_NUM_INTEROP")}
    return {**mine, **limits, "KERAS_BACKEND": backend or "tensorflow", "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1",
            "JAX_PLATFORMS": "cpu"}


def start(label, *jobs, threads=THREADS):
    """Start a framework on jobs, each a dict of what differs from DEFAULTS. Return a function that waits for the results.

    That function returns a dict of arrays for each job, or raises RunError.
    """
    name, backend = ALL[label]
    framework = {framework.name: framework for framework in snippets.frameworks()}[name]
    weights, data = files()
    folder = tempfile.TemporaryDirectory()
    paths = []
    for number, job in enumerate(jobs):
        unknown = set(job) - set(DEFAULTS)
        if unknown:
            raise ValueError(f"no field of a job is called {', '.join(sorted(unknown))}")
        paths.append(Path(folder.name, f"{number}.json"))
        paths[-1].write_text(json.dumps({**DEFAULTS, **job, "weights": str(weights), "data": str(data),
                                         "result": str(paths[-1].with_suffix(".npz"))}), "utf-8")
    errors = open(Path(folder.name, "stderr"), "w+")
    try:
        process = subprocess.Popen([framework.python, PROGRAMS / f"run_{name}.py", *paths], env=environment(backend, threads),
                                   stdout=subprocess.DEVNULL, stderr=errors)
    except OSError as error:
        raise RunError(f"{label} cannot be run: {error}. Run `make environments`.") from error

    def results():
        try:
            status = process.wait(SECONDS_TO_RUN)
        except subprocess.TimeoutExpired:
            process.kill()
            raise RunError(f"{label} did not end within {SECONDS_TO_RUN} seconds and was stopped") from None
        if status:
            errors.seek(0)
            lines = errors.read().splitlines()
            raise RunError(f"{label} failed: {next((line for line in reversed(lines) if 'Error' in line), f'status {status}')}")
        return [dict(np.load(path.with_suffix(".npz"))) for path in paths]

    results.folder = folder  # kept until the results have been read
    return results


def run(label, *jobs, threads=THREADS):
    """Do jobs in one framework and return their results, a dict of arrays for each."""
    return start(label, *jobs, threads=threads)()
