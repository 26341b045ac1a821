"""Move the nets to every framework, and compare what each layer gives with the packages' own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lab.trained import packages
from lab.trained.net import INPUT
from tools import interpreter, progress, snippets
from tools.frameworks import ROOT

PROGRAM = "trained"  # snippets/<framework>/lab/trained.py
OWN = "own"  # in the place of a framework's name
BOUND = 2e-4  # we measured up to 4e-5; the mistakes that are planted are off by 0.1 and more

RUN_ALL = """
import sys
for path, folder in {cases!r}:
    sys.argv = [path, folder, {name!r}]
    with open(path) as file:
        exec(compile(file.read(), path, "exec"), {{"__name__": "__main__"}})
"""


@dataclass(frozen=True)
class Compared:
    """A net in a framework, beside the package's own."""

    net: str
    framework: str
    layers: dict
    """{layer: largest difference}, in parts of the root mean square of the layer"""
    answers: dict
    """{layer whose output the net returns: largest difference}, absolute"""

    @property
    def worst(self):
        """The layer that differs most, and by how much."""
        return max(self.layers.items(), key=lambda item: item[1])

    @property
    def problem(self):
        """What is wrong, or "". It names the first layer that differs."""
        for layer, difference in self.layers.items():
            if not difference <= BOUND:  # nan, too
                return (
                    f"snippets/{self.framework}/lab/{PROGRAM}.py: {self.net} differs from {layer} "
                    f"on, there by {difference:.2g} of its root mean square (bound {BOUND:.0e})"
                )
        return ""


def able():
    """Return the frameworks that have a program for the nets."""
    return [f for f in snippets.frameworks() if f.program(PROGRAM).is_file()]


def read(folder):
    """Write the nets, and what their own packages give, into a folder.

    Raises PackageMissingError, which names what is missing, and RuntimeError when the reading ends
    otherwise than it should.
    """
    for package in packages.MODULES:
        package.check()
    command = [sys.executable, "-m", "lab.trained.read", str(folder)]
    variables = {**os.environ, **interpreter.FIXED, "CUDA_VISIBLE_DEVICES": "-1"}
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"lab/trained/read.py:\n{done.stderr}")


def move(framework, *cases):
    """Run programs of a framework on folders of nets, in one process. Raises ProgramError.

    cases: (path of the program, folder), as many as there are
    """
    text = RUN_ALL.format(cases=[tuple(map(str, case)) for case in cases], name=framework.name)
    helpers = os.pathsep.join(map(str, interpreter.HELPERS))
    interpreter.run(framework, "-", input=text, PYTHONPATH=helpers)


def names(folder):
    """Return the names of the nets in a folder."""
    return sorted(path.stem for path in Path(folder).glob("*.json"))


def facts_of(folder, name):
    """Return what is written of a net: its "layers" and its "answers"."""
    return json.loads(Path(folder, f"{name}.json").read_text("utf-8"))


def given(folder, name, by):
    """Return what each layer of a net gave in a framework, or in its own package."""
    return dict(np.load(Path(folder, f"{name}.{by}.npz")).items())


def compare(folder, name, framework, other):
    """Return a net in a framework, compared with its own package.

    A layer that the package does not have, such as one half of a separable convolution, is compared
    with that of another framework.
    """
    ours = given(folder, name, framework.name)
    right = given(folder, name, other.name) | given(folder, name, OWN)
    layers = {layer: relative(y, right[layer]) for layer, y in ours.items()}
    answers = {
        layer: float(np.abs(ours[layer] - right[layer]).max())
        for layer in facts_of(folder, name)["answers"]
        if ours[layer].shape == right[layer].shape
    }
    return Compared(name, framework.name, layers, answers)


def relative(y, right):
    """Return the largest difference in parts of the root mean square, infinite for other shapes."""
    if y.shape != right.shape:
        return float("inf")
    right = np.float64(right)
    return float(np.abs(y - right).max() / np.sqrt((right**2).mean()))


def everything(folder):
    """Read all nets into a folder, move them to all frameworks, and compare.

    Return {net: [Compared, one for each framework]}.
    """
    read(folder)
    frameworks = able()
    for framework in progress.track(frameworks, "Moving nets"):
        move(framework, (framework.program(PROGRAM), folder))
    return compared(folder, frameworks)


def compared(folder, frameworks):
    """Return {net: [Compared, one for each framework]} of a folder of nets that were moved."""
    others = frameworks[1:] + frameworks[:1]
    pairs = list(zip(frameworks, others, strict=True))
    return {
        name: [compare(folder, name, framework, other) for framework, other in pairs]
        for name in names(folder)
    }


def parameters(folder, name):
    """Return how many numbers the arrays of a net hold."""
    arrays = np.load(Path(folder, f"{name}.npz"))
    return sum(arrays[key].size for key in arrays.files if key != INPUT)
