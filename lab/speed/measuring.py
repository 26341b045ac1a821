"""Run the programs speed.py, variant by variant in rounds, and example.py, one after another."""

import json
import os
import random
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lab import weights
from tools import interpreter, mnist
from tools.frameworks import Framework, with_program

CORES = 2
WARM_UP = 16  # steps, before the first round
LEAD = 4  # steps at the beginning of each round that are not timed: prefetched batches, cold caches
STEPS = 16  # steps that are timed in each round
ROUNDS = 11
PAUSE = 0.25  # seconds between two variants, in which the threads of the one before go to sleep
BOUND = 1e-3  # how far the mean loss of the warm-up may be from that of the first variant
SECONDS_TO_RUN = 3600  # an example


class SpeedError(Exception):
    """Something could not be measured. The message says what."""


@dataclass(frozen=True)
class Variant:
    """One way to train, as a framework's speed.toml lists it."""

    framework: Framework
    """On the backend that the variant asks for."""
    name: str
    """What the program speed.py calls it."""

    @property
    def label(self):
        """What tables call it."""
        backend = self.framework.backend
        return f"{self.name}, on {backend}" if backend else self.name

    def __str__(self):
        return f"{self.framework.name}: {self.label}"


def variants_of(framework):
    """Return the variants of a framework. The others are compared with the first."""
    return [
        Variant(framework.on(entry["backend"]) if "backend" in entry else framework, entry["name"])
        for entry in framework.table("lab/speed").get("variants", [])
    ]


def all_variants():
    """Return the variants of all frameworks that have a program speed.py."""
    return [variant for framework in with_program("speed") for variant in variants_of(framework)]


def write_data(path, source, images):
    """Write the data of the programs: images, their order, the weights to start from.

    source: an mnist.npz
    images: how many of the training images; None for all
    """
    arrays = dict(np.load(source))
    arrays |= {name: arrays[name][:images] for name in ("x_train", "y_train")}
    order = np.random.RandomState(0).permutation(len(arrays["x_train"]))
    start = {f"weight_{name}": array for name, array in weights.initial_weights().items()}
    np.savez(path, order=order, **arrays, **start)


class Programs:
    """The programs of all variants, each started when it is first asked for something.

    Use it in a ``with``.
    """

    def __init__(self, cores=CORES, images=None):
        """cores: how many, the last that this process may use; images: see ``write_data``."""
        self.cores, self.running, self.temporary = cores, {}, tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        write_data(self.folder / "data.npz", mnist.prepare()[1], images)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        for program in self.running.values():
            program.close()
        self.temporary.cleanup()

    def how(self):
        """Return how every program is started, as arguments of tools/interpreter.py."""
        cache = self.folder / "inductor"  # or PyTorch would find what an earlier run compiled
        return {"cores": self.cores, "TORCHINDUCTOR_CACHE_DIR": cache}

    def train(self, variant, lead, steps):
        """Train a variant and return the program's answer, see steps.py.

        A backend that is not installed is an answer too. Raises SpeedError when there is none.
        """
        framework = variant.framework
        try:
            if framework not in self.running:
                self.running[framework] = interpreter.Conversation(
                    framework, framework.program("speed"), self.folder / "data.npz", **self.how()
                )
            request = {"variant": variant.name, "lead": lead, "steps": steps}
            return self.running[framework].ask(request)
        except interpreter.ProgramError as error:
            self.running.pop(framework, None)
            backend = framework.backend
            if error.last_line == f"ModuleNotFoundError: No module named '{backend}'":
                return {"unavailable": f"{backend} is not installed"}
            raise SpeedError(f"{variant}: {error}") from error

    def run_example(self, framework):
        """Run a framework's own example for an epoch; return its report, see epoch.py."""
        finished = interpreter.run(
            framework,
            framework.program("example"),
            self.folder / "data.npz",
            timeout=SECONDS_TO_RUN,
            **self.how(),
        )
        return json.loads(finished.stdout)


def warm_up(programs, steps, variants, say=print):
    """Train each variant for its first steps.

    Return {variant: answer}; the loss of each is compared with the first of its framework.
    """
    answers, first = {}, {}
    for variant in variants:
        answers[variant] = answer = programs.train(variant, 0, steps)
        if "unavailable" in answer:
            say(f"{variant}: {answer['unavailable']}")
            continue
        say(f"{variant}: {answer['wall']:.1f} s until the end of step {steps}")
        plain = first.setdefault(variant.framework.name, variant)
        expected = answers[plain]["loss"]
        answer["difference"] = abs(answer["loss"] - expected)
        if not answer["difference"] < BOUND:
            raise SpeedError(
                f"{variant} does not train as {plain.name} does: mean loss of {steps} steps "
                f"{answer['loss']}, not {expected}"
            )
    return answers


def measure_rounds(programs, variants, say=print, rounds=ROUNDS, steps=STEPS):
    """Time the variants round by round, in an order that changes.

    Return {variant: seconds per step of each round}.
    """
    seconds, shuffle = {variant: [] for variant in variants}, random.Random(0).sample
    for number in range(1, rounds + 1):
        for variant in shuffle(variants, len(variants)):
            time.sleep(PAUSE)
            seconds[variant].append(programs.train(variant, LEAD, steps)["seconds"] / steps)
        say(f"round {number} of {rounds}")
    return seconds


def conditions(rounds, steps):
    """Return under which conditions is measured, before anything is started."""
    return {
        "cores": min(CORES, len(os.sched_getaffinity(0))),
        "load": os.getloadavg()[0],
        "steps": steps,
        "rounds": rounds,
    }


def measure(say, rounds=ROUNDS, steps=STEPS):
    """Measure every variant, then every example, and return the numbers.

    It takes minutes, and wants the machine alone.
    """
    mnist.required("The speeds on the pages are those of")
    with Programs() as programs:
        numbers = conditions(rounds, steps)
        say(f"load before the start {numbers['load']:.2f}: should be near 0")
        answers = warm_up(programs, WARM_UP, all_variants(), say)
        available = [variant for variant, answer in answers.items() if "seconds" in answer]
        seconds = measure_rounds(programs, available, say, rounds, steps)
    numbers["variants"] = [
        result(variant, answer, seconds.get(variant)) for variant, answer in answers.items()
    ]
    with Programs() as programs:
        numbers["examples"] = {}
        for framework in with_program("example"):
            numbers["examples"][framework.key] = report = programs.run_example(framework)
            say(f"{framework.label}'s own example: {json.dumps(report)}")
    return numbers


def result(variant, answer, seconds):
    """Return what results.json says of a variant.

    seconds: per step, of each round; None where it cannot run
    """
    names = {"framework": variant.framework.name, "label": variant.label}
    if seconds is None:
        return {**names, "unavailable": answer["unavailable"]}
    start = answer["wall"] - WARM_UP * statistics.median(seconds)
    return {**names, "difference": answer["difference"], "seconds": seconds, "start": start}
