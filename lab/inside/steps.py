"""What the four programs share: the data, and the answers to requests. Plain Python 3.6, standard library and NumPy only.

A program is started as ``python in_<framework>.py DATA`` and then reads requests, a line of JSON each:

    {"variant": "tf.data", "lead": 4, "steps": 16}    train 4 steps, then 16 more, and say how long those 16 took

The first request that names a variant builds it. The answer is a line of JSON too:

    {"seconds": of the steps, "loss": the mean of their losses, "wall": seconds of everything, building and compiling included}
    {"unavailable": "why this variant cannot run here"}
"""

import json
import os
import sys
import time

import numpy as np

BATCH = 128
LEARNING_RATE = 0.05
MOMENTUM = 0.9


class Unavailable(Exception):
    """A variant cannot run on this machine. The message says why."""


class Data:
    """MNIST, the order of one epoch in full batches, and the weights to start from: the same for every variant.

    images: (60000, 1, 28, 28) or (60000, 28, 28, 1), float32, 0 to 1
    labels: (60000,), int32
    order:  (468, 128), the indices of each batch
    """

    def __init__(self, path, channels_first):
        file = np.load(path)
        images = np.float32(file["x_train"] / np.float32(255))
        self.images = images[:, np.newaxis] if channels_first else images[..., np.newaxis]
        self.labels = file["y_train"].astype(np.int32)
        self.weights = {
            name[len("weight_") :]: file[name] for name in file.files if name.startswith("weight_")
        }
        full = len(images) // BATCH
        self.order = file["order"][: full * BATCH].reshape(full, BATCH)

    def batches(self):
        """Yield the indices of batch after batch, for ever."""
        while True:
            for batch in self.order:
                yield batch


def timed(step, lead, steps):
    """Call ``step`` lead + steps times. Return the seconds and the mean loss of those behind the lead."""
    for _ in range(lead):
        float(step())
    start = time.perf_counter()
    losses = [step() for _ in range(steps)]
    float(losses[-1])  # where work is only queued, this waits for it
    return time.perf_counter() - start, sum(float(loss) for loss in losses) / steps


def serve(variants):
    """Answer requests until standard input ends.

    variants: {name: a function that builds a variant and returns a function of (lead, steps), which returns (seconds, loss)}
    """
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what the framework itself prints is no answer
    built = {}
    for line in sys.stdin:
        request, start = json.loads(line), time.perf_counter()
        try:
            name = request["variant"]
            if name not in built:
                built[name] = variants[name]()
            seconds, loss = built[name](request["lead"], request["steps"])
            answer = {"seconds": seconds, "loss": loss, "wall": time.perf_counter() - start}
        except Unavailable as error:
            answer = {"unavailable": str(error)}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
