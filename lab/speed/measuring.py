"""Run the programs beside this file: the variants round by round, and the frameworks' own examples one after another."""

import json
import os
import random
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lab import weights as start
from tools import mnist, snippets

INSIDE = snippets.ROOT / "lab" / "inside"
CORES = 2
WARM_UP = 16  # steps, before the first round
LEAD = (
    4  # steps at the beginning of each round that are not timed: prefetched batches and cold caches
)
STEPS = 16  # steps that are timed in each round
ROUNDS = 11
PAUSE = 0.25  # seconds between two variants, in which the threads of the one before go to sleep
BOUND = (
    1e-3  # how far the mean loss of the warm-up may be from that of the framework's first variant
)


class SpeedError(Exception):
    """Something could not be measured. The message says what."""


@dataclass(frozen=True)
class Variant:
    """One way to train: ``name`` is what the program calls it, and ``backend`` what Keras runs on."""

    framework: str
    name: str
    backend: str = ""

    @property
    def label(self):
        return (
            f"{self.name}, on {self.backend}"
            if self.backend not in ("", "tensorflow")
            else self.name
        )

    @property
    def program(self):
        return self.framework, self.backend

    def __str__(self):
        return f"{self.framework}: {self.label}"


VARIANTS = [  # the first of each framework is the one that the others are compared with
    Variant("keras", "fit", "tensorflow"),
    Variant("keras", "jit_compile=False", "tensorflow"),
    Variant("keras", "jit_compile=True", "tensorflow"),
    Variant("keras", "steps_per_execution=16", "tensorflow"),
    Variant("keras", "fit", "torch"),
    Variant("keras", "fit", "jax"),
    Variant("pytorch", "plain"),
    Variant("pytorch", "channels_last"),
    Variant("pytorch", "torch.compile"),
    Variant("pytorch", "channels_last, torch.compile"),
    Variant("pytorch", "1 thread"),
    Variant("pytorch", "DataLoader"),
    Variant("pytorch", "DataLoader, 2 workers"),
    Variant("tensorflow", "tf.function"),
    Variant("tensorflow", "eager"),
    Variant("tensorflow", "jit_compile=True"),
    Variant("tensorflow", "NumPy slices"),
    Variant("cntk", "train_minibatch"),
    Variant("cntk", "MinibatchSourceFromData"),
]


def first(framework):
    """Return the variant that a framework's others are compared with."""
    return next(variant for variant in VARIANTS if variant.framework == framework)


def write_data(path, images):
    """Write the data of the programs: MNIST, an order of its images, the weights to start from. Return "mnist" or "digits".

    images: how many of the training images; None for all
    """
    kind, source = mnist.prepare()
    arrays = dict(np.load(source))
    arrays |= {name: arrays[name][:images] for name in ("x_train", "y_train")}
    order = np.random.RandomState(0).permutation(len(arrays["x_train"]))
    np.savez(
        path,
        order=order,
        **arrays,
        **{f"weight_{name}": array for name, array in start.initial_weights().items()},
    )
    return kind


def start(script, framework, folder, cores, backend=""):
    """Start a program in the interpreter of its framework, on the last ``cores`` cores of those that this process may use."""
    python = next(f.python for f in snippets.frameworks() if f.name == framework)
    if not Path(python).is_file():
        raise SpeedError(
            f"{framework} has no interpreter: there is no {python}. Run `make environments`."
        )
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("OMP_NUM_THREADS", "KERAS_BACKEND")
    }
    environment |= {
        "PYTHONPATH": str(INSIDE),
        "CUDA_VISIBLE_DEVICES": "-1",
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "PYTHONWARNINGS": "ignore",
    }
    environment["TORCHINDUCTOR_CACHE_DIR"] = str(
        folder / "inductor"
    )  # or it would find what an earlier run compiled
    if backend:
        environment["KERAS_BACKEND"] = backend
    some = sorted(os.sched_getaffinity(0))[-cores:]
    with open(folder / f"{script}.{backend}.log", "w") as log:
        return subprocess.Popen(
            [python, snippets.SNIPPETS / framework / "lab" / script, folder / "data.npz"],
            env=environment,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            preexec_fn=lambda: os.sched_setaffinity(0, some),
        )


class Programs:
    """The programs of all variants, each started when it is first asked for something. Use it in a ``with``."""

    def __init__(self, cores=CORES, images=None):
        self.cores, self.running, self.temporary = cores, {}, tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        self.kind = write_data(self.folder / "data.npz", images)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        for process in self.running.values():
            process.stdin.close()
        for process in self.running.values():
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        self.temporary.cleanup()

    def train(self, variant, lead, steps):
        """Train a variant and return the program's answer, see steps.py. Raises SpeedError when there is none."""
        script = "speed.py"
        if variant.program not in self.running:
            self.running[variant.program] = start(
                script, variant.framework, self.folder, self.cores, variant.backend
            )
        process = self.running[variant.program]
        try:
            process.stdin.write(
                json.dumps({"variant": variant.name, "lead": lead, "steps": steps}) + "\n"
            )
            process.stdin.flush()
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if answer:
            return json.loads(answer)
        self.running.pop(variant.program).wait()
        reason = snippets.last_line(
            (self.folder / f"{script}.{variant.backend}.log").read_text("utf-8")
        )
        if reason == f"ModuleNotFoundError: No module named '{variant.backend}'":
            return {"unavailable": f"{variant.backend} is not installed"}
        raise SpeedError(f"{variant} ended: {reason}")

    def run_example(self, framework):
        """Run a framework's own example for one epoch and return its report, see example.py."""
        script = "example.py"
        process = start(
            script, framework, self.folder, self.cores, "tensorflow" if framework == "keras" else ""
        )
        answer, _ = process.communicate()
        if process.returncode:
            raise SpeedError(
                f"{script} ended: {snippets.last_line(next(self.folder.glob(f'{script}.*.log')).read_text('utf-8'))}"
            )
        return json.loads(answer)


def warm_up(programs, steps, variants=VARIANTS, say=print):
    """Train each variant for its first steps. Return {variant: answer}; the loss of each is compared with the first of its framework."""
    answers = {}
    for variant in variants:
        answers[variant] = answer = programs.train(variant, 0, steps)
        say(
            f"{variant}: {answer.get('unavailable') or '{:.1f} s until the end of step {}'.format(answer['wall'], steps)}"
        )
        if "loss" in answer:
            answer["difference"] = abs(answer["loss"] - answers[first(variant.framework)]["loss"])
            if not answer["difference"] < BOUND:
                raise SpeedError(
                    f"{variant} does not train as {first(variant.framework).name} does: mean loss of {steps} steps {answer['loss']}, "
                    f"not {answers[first(variant.framework)]['loss']}"
                )
    return answers


def measure_rounds(programs, variants, say=print, rounds=ROUNDS, steps=STEPS):
    """Time the variants round by round, in an order that changes. Return {variant: seconds per step of each round}."""
    seconds, shuffle = {variant: [] for variant in variants}, random.Random(0).sample
    for number in range(1, rounds + 1):
        for variant in shuffle(variants, len(variants)):
            time.sleep(PAUSE)
            seconds[variant].append(programs.train(variant, LEAD, steps)["seconds"] / steps)
        say(f"round {number} of {rounds}")
    return seconds
