"""What the programs example.py share: the data, a clock and the report.

Plain Python 3.6 and NumPy.
"""

import time

import answers
import numpy as np

_channel = answers.Channel()  # at once: what the framework prints is no report


def data(path):
    """Return images (0 to 255, uint8) and labels to train with, and those of the test.

    path: of a file like mnist.npz
    """
    file = np.load(path)
    return file["x_train"], file["y_train"], file["x_test"], file["y_test"]


class Clock:
    """Times a block of code: ``seconds``."""

    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *error):
        self.seconds = time.perf_counter() - self.start


def report(clock, parameters, accuracy, trained):
    """Answer with what the run gave.

    accuracy: the fraction of the test images that are right
    trained: on how many images
    """
    _channel.write(
        {
            "seconds": clock.seconds,
            "parameters": int(parameters),
            "accuracy": float(accuracy),
            "trained": trained,
        }
    )
