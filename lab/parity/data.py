"""What the net in NumPy starts from: the frameworks' weights, images and batches, in float64."""

from itertools import islice
from types import SimpleNamespace

import numpy as np

from lab import weights
from lab.inside import common
from lab.parity import jobs

DIGITS = 64


def start_weights():
    """Return the initial weights: the same numbers that the float32 nets start from."""
    return {name: array.astype(np.float64) for name, array in weights.initial_weights().items()}


def batches(count, batch=common.BATCH):
    """Return the first batches of an epoch as (images with channels last, labels)."""
    job = {**jobs.DEFAULTS, "dtype": "float64", "batch": batch, "data": jobs.files()[1]}
    of_a_sweep = common.Data(SimpleNamespace(**job)).batches()
    return [(images[..., None], labels) for images, labels in islice(of_a_sweep, count)]


def first_digits():
    """Return the first test images, (64, 28, 28, 1)."""
    return np.load(jobs.files()[1])["x_test"][:DIGITS, ..., None] / 255
