"""What the trained net, in NumPy, makes of some digits of MNIST.

The digits lie in generated/learn-digits.npz, so that a figure needs no download. When PLACES names
others, ``python -m tools.figures.trained`` takes those.
"""

from functools import cache

import numpy as np

from lab.parity import reference
from tools import mnist, snippets

FILE = snippets.GENERATED / "learn-digits.npz"
WEIGHTS = snippets.ROOT / "docs" / "convnet" / "convnet.npz"
PLACES = (0, 18, 62, 149, 241, 259, 359, 449, 582, 684)  # in the test set


@cache
def images():
    """Return the digits as {place in the test set: (28, 28), from 0 to 1}."""
    return dict(zip(PLACES, np.load(FILE)["images"] / 255, strict=True))


@cache
def labels():
    """Return what they are, as {place in the test set: 0 to 9}."""
    return dict(zip(PLACES, np.load(FILE)["labels"].tolist(), strict=True))


@cache
def kernels():
    """Return the kernels of the first layer of the trained net, (32, 3, 3)."""
    return weights()["conv1_kernel"][:, :, 0].transpose(2, 0, 1)


@cache
def weights():
    """Return the weights of the trained net, in float64."""
    return {name: array.astype(np.float64) for name, array in np.load(WEIGHTS).items()}


@cache
def answer(place):
    """Return the ten logits that the net gives for a digit, and its maps after each layer.

    The maps are {"conv1": (28, 28, 32), "pool1": (14, 14, 32), "conv2": ..., "pool2": ...}, those
    of convolutions behind the ReLU.
    """
    logits, inside = reference.forward(weights(), images()[place][np.newaxis, :, :, np.newaxis])
    maps = {}
    for number, (sums, stage) in enumerate(
        zip(inside.convolved, inside.stages, strict=True), start=1
    ):
        maps[f"conv{number}"] = np.maximum(sums[0], 0)
        maps[f"pool{number}"] = stage.y[0]
    return logits[0], maps


def probabilities(place):
    """Return the ten probabilities that the net gives for a digit."""
    logits, _ = answer(place)
    powers = np.exp(logits - logits.max())
    return powers / powers.sum()


def edges(count):
    """Return which kernels are most like an edge: large weights whose sum is small."""
    flat = kernels().reshape(len(kernels()), -1)
    return np.argsort(np.abs(flat).sum(axis=1) - np.abs(flat.sum(axis=1)))[::-1][:count]


def strongest(maps, count):
    """Return which maps of (rows, columns, maps) differ most within themselves."""
    return np.argsort(maps.std(axis=(0, 1)))[::-1][:count]


def taken():
    """Return the digits and what they are, out of MNIST: (digits, 28, 28) of uint8, (digits,)."""
    with np.load(mnist.required("the digits of the learning path are those of")) as data:
        return data["x_test"][list(PLACES)], data["y_test"][list(PLACES)]


if __name__ == "__main__":
    images_of_uint8, numbers = taken()
    np.savez_compressed(FILE, images=images_of_uint8, labels=numbers)
    print(FILE.relative_to(snippets.ROOT))
