"""Rules about borders that are no zeros."""

import numpy as np

from lab.inside.borders import pixels_of_border
from lab.rules.rule import Topic, numbers

topic = Topic("borders", heading="Borders")

BORDERS = {"batch": None, "channels": None, "before": (0, 1, 2, 3, 4), "after": (0, 1, 2, 3, 4)}
LARGE = {**BORDERS, "side": tuple(range(5, 13))}
SMALL = {**BORDERS, "side": tuple(range(1, 13)), "after": (0, 1, 2, 5, 8)}
MODES = "reflect", "symmetric", "edge", "wrap"


def images(setting):
    return {"x": numbers(setting["batch"], *setting["side"], setting["channels"])}


def with_border(x, before, after, mode):
    border = [(0, 0), *zip(before, after, strict=True), (0, 0)]
    return np.pad(x, border, mode=mode)


@topic.rule(images, ["before", "after", "mode"], **LARGE, mode=("constant", *MODES))
def border(framework, x, before, after, mode):
    """A border of zeros, one that mirrors without the edge (reflect) or with it (symmetric), that
    repeats the edge, or goes on at the other end (circular): by a name where the framework has one,
    else by the numbers of the pixels, or a matrix."""
    return with_border(x, before, after, mode)


@topic.rule(images, ["before", "after", "mode"], **SMALL, mode=MODES)
def border_by_numbers(framework, x, before, after, mode):
    """By the numbers of the pixels each of these borders can be as wide as one likes: rows and
    columns are taken by their numbers."""
    return with_border(x, before, after, mode)


@topic.rule(images, ["before", "after"], **{**LARGE, "before": (-2, -1, 0, 1, 2)})
def negative_border(framework, x, before, after):
    """A negative border takes pixels away: PyTorch's `F.pad` does so, the others slice."""
    rows, columns = [slice(max(-first, 0), None) for first in before]
    border = [(max(first, 0), last) for first, last in zip(before, after, strict=True)]
    return np.pad(x[:, rows, columns], [(0, 0), *border, (0, 0)])


def images_and_slopes(setting):
    sides = zip(setting["before"], setting["side"], setting["after"], strict=True)
    wider = numbers(setting["batch"], *map(sum, sides), setting["channels"])
    return {**images(setting), "slopes": wider}


@topic.rule(images_and_slopes, ["before", "after", "mode"], lambda setting: 81, **LARGE, mode=MODES)
def border_gradient(framework, x, slopes, before, after, mode):
    """The gradient of a pixel is the sum of those of all its copies."""
    pixels = []
    for size, first, last in zip(x.shape[1:3], before, after, strict=True):
        pixels.append(np.eye(size)[pixels_of_border(size, first, last, mode)])
    return np.einsum("Hh,Ww,bHWc->bhwc", *pixels, slopes)
