"""A net as a list of layers, with its arrays in the neutral form, and the file that holds both."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

INPUT = "input"


@dataclass
class Net:
    """A net and the batch that it is given, channels last.

    A layer is a dict: its name, its kind, which is a function of a framework's program trained.py,
    the layers that it takes, and its arguments. Arrays are arguments as well; their axes are those
    of the neutral form.
    """

    name: str
    x: np.ndarray
    answers: tuple = ()
    """The layers whose outputs the net returns; without, those that no other layer takes."""
    layers: list = field(default_factory=list)
    arrays: dict = field(default_factory=dict)

    def add(self, name, kind, *of, **arguments):
        """Add a layer. Without ``of`` it takes what the one before gives. Return its name."""
        if not of:
            of = [self.layers[-1]["name"] if self.layers else INPUT]
        layer = {"name": name, "kind": kind, "of": list(of), "options": {}, "arrays": []}
        for argument, value in arguments.items():
            if isinstance(value, np.ndarray):
                layer["arrays"].append(argument)
                self.arrays[f"{name}/{argument}"] = np.float32(value)
            else:
                layer["options"][argument] = value
        self.layers.append(layer)
        return name

    def write(self, folder):
        """Write what lab/inside/trained_nets.py reads."""
        taken = {before for layer in self.layers for before in layer["of"]}
        last = [layer["name"] for layer in self.layers if layer["name"] not in taken]
        facts = {"name": self.name, "layers": self.layers, "answers": self.answers or last}
        Path(folder, f"{self.name}.json").write_text(json.dumps(facts), "utf-8")
        np.savez(Path(folder, f"{self.name}.npz"), **self.arrays, **{INPUT: np.float32(self.x)})


def pixels(seed, *shape):
    """Return numbers from 0 to 255 in place of images, each image with a brightness of its own."""
    rng = np.random.RandomState(seed)
    bright = rng.uniform(0.2, 1, (shape[0], 1, 1, 1))
    return np.float32(np.floor(256 * bright * rng.uniform(0, 1, shape)))
