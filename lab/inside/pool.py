"""The numbers of the settings that rules are tried on, from a pool that every process makes alike.

An array of a setting is {"shape", "offset", "kind"}: so many numbers of the pool from the offset
on, of that kind. Plain Python 3.6.
"""

import numpy as np

POOL_SIZE = 100003
POOL = np.random.RandomState(0).randint(0, 2**16, POOL_SIZE)


def quarters(numbers):
    """Return numbers from -3 to 3, in quarters, so that sums of products are exact in float32."""
    return (numbers % 25 - 12) / 4


def positive(numbers):
    return (numbers % 12 + 1) / 4


def small(numbers):
    return (numbers % 12 + 1) / 1024


def rates(numbers):
    return (numbers % 8 + 1) / 64


def distinct(numbers):
    """Return numbers of which no two are equal, if there are less than 4096, exact in float32."""
    return quarters(numbers) + np.arange(numbers.size).reshape(numbers.shape) / 2.0**14


KINDS = {
    "number": quarters,
    "positive": positive,
    "small": small,
    "rate": rates,
    "distinct": distinct,
}


def array(shape, offset, kind):
    """Return an array: float32, or integers below 5 for the kind "label 5"."""
    size = int(np.prod(shape, dtype=int))
    numbers = POOL[(offset + np.arange(size)) % POOL_SIZE].reshape(shape)
    if kind.startswith("label"):
        return numbers % int(kind.split()[1])
    return KINDS[kind](numbers).astype(np.float32)


def arrays(job):
    """Return the arrays of a job by name."""
    return {name: array(**fields) for name, fields in job["arrays"].items()}


def arguments(job):
    """Return what a job gives beside the arrays, with tuples for lists: JSON knows none."""
    given = {}
    for name, value in job["arguments"].items():
        given[name] = tuple(value) if isinstance(value, list) else value
    return given
