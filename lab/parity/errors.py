"""How far two runs are from one another, as numbers."""

import numpy as np


def relative(found, expected):
    """Return the largest difference, relative to the largest expected entry."""
    return absolute(found, expected) / float(np.abs(np.asarray(expected, np.float64)).max())


def absolute(found, expected):
    """Return the largest difference."""
    return float(np.abs(np.asarray(found, np.float64) - np.asarray(expected, np.float64)).max())


def by_row(found, expected, error=relative):
    """Return the error of each row: of each batch's gradient, or of each step's loss."""
    return np.array([error(*rows) for rows in zip(found, expected, strict=True)])
