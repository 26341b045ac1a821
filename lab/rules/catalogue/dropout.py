"""Rules about dropout of whole maps and of whole paths.

A program gives the maps and, times the input, their gradient, with what was dropped whole put back:
which parts are dropped is random, but each part is dropped whole or kept whole.
"""

import numpy as np

from lab.rules.rule import Topic, numbers

topic = Topic("dropout", heading="Dropout")

MAPS = {"batch": (1, 2, 3), "channels": (1, 2, 3, 4), "side": (1, 2, 3, 5)}
RATES = 0.1, 0.25, 0.5, 0.75


def maps(setting):
    return {"x": numbers(setting["batch"], *setting["side"], setting["channels"])}


def kept_twice(x, rate):
    """Return the maps that are kept, and the gradient of their sum times the input: the same."""
    return np.stack([x, x]) / (1 - rate)


@topic.rule(maps, ["rate"], **MAPS, rate=RATES)
def dropout_of_maps(framework, x, rate):
    """Dropout of maps drops each map of each sample whole, or keeps it whole and divides it by $1 -
    r$, with a rate $r$. The gradient has the same mask."""
    return kept_twice(x, rate)


@topic.rule(maps, ["rate"], **MAPS, rate=RATES)
def dropout_of_paths(framework, x, rate):
    """Dropout of paths does the same to all maps of a sample together."""
    return kept_twice(x, rate)
