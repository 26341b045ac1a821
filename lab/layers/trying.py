"""Plant each mistake, and see where docs/porting/compare_layers.py finds it and what it says."""

import warnings
from dataclasses import dataclass

import numpy as np

from lab.layers import compare, nets
from lab.layers.mistakes import MISTAKES

NUMPY = "NumPy"


@dataclass(frozen=True)
class Tried:
    """A mistake, and what came of it."""

    made_in: str
    net: str
    words: str
    layers: tuple
    """The names of the layer at which it shows."""
    right: tuple
    """The guesses that are right."""
    found: tuple
    """The names of the layer that was found, in either net."""
    guess: str

    @property
    def at_its_layer(self):
        """Whether it was found where it is."""
        return bool(set(self.layers) & set(self.found))

    @property
    def is_right(self):
        """Whether the guess is right, too."""
        return self.at_its_layer and self.guess in self.right


def alternatives(text):
    """Return what stands between " or "."""
    return tuple(text.split(" or "))


def tried(made_in, net, words, layer, right, arrays, wrong):
    """Compare two nets, given as {name: array}, of which the other has a mistake."""
    rows, guess = compare.load().compare(arrays, wrong)
    found = rows[-1][:2] if rows else ()
    return Tried(made_in, net, words, alternatives(layer), alternatives(right), found, guess)


def rounded(arrays):
    """Return arrays as frameworks give them, in float32."""
    return {name: np.float32(y) for name, y in arrays.items()}


def with_noise(arrays):
    """Return arrays with the noise of rounding, as between two frameworks."""
    rng = np.random.RandomState(0)
    noisy = {name: y * (1 + 2e-7 * rng.normal(size=y.shape)) for name, y in arrays.items()}
    return rounded({**noisy, "input": arrays["input"]})


def planted(mistake):
    """Return what a net of NumPy gives, right and with a mistake, as {name: array} twice."""
    net, images = nets.NETS[mistake.net]()
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")  # windows of nothing but border
        return nets.run(net, images), nets.run(*mistake.plant(net, images))


def in_numpy():
    """Try the mistakes of NumPy's nets."""
    results = []
    for mistake in MISTAKES:
        right, wrong = planted(mistake)
        results.append(
            tried(
                NUMPY,
                mistake.net,
                mistake.words,
                mistake.layer,
                mistake.right,
                rounded(right),
                with_noise(wrong),
            )
        )
    return results


def everything():
    """Try all mistakes."""
    return in_numpy()
