"""What the frameworks' programs speed.py share: data and answers. Plain Python 3.6 and NumPy.

A program is started as ``python speed.py DATA``. It is asked

    {"variant": "tf.data", "lead": 4, "steps": 16}   train 4 steps, then 16 that are timed

The first request that names a variant builds it. The answer is one of

    {"seconds": of the steps, "loss": the mean of their losses,
     "wall": seconds of everything, building and compiling included}
    {"unavailable": "why this variant cannot run here"}
"""

import time

import answers
import numpy as np
from common import BATCH


class Unavailable(Exception):
    """A variant cannot run on this machine. The message says why."""


class Data:
    """MNIST, the order of an epoch in full batches, the first weights: the same for every variant.

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
            yield from self.order


def timed(step, lead, steps):
    """Call ``step`` lead + steps times.

    Return the seconds and the mean loss of those behind the lead.
    """
    for _ in range(lead):
        float(step())
    start = time.perf_counter()
    losses = [step() for _ in range(steps)]
    float(losses[-1])  # where work is only queued, this waits for it
    return time.perf_counter() - start, sum(float(loss) for loss in losses) / steps


def serve(variants):
    """Answer requests until there are no more.

    variants: {name: a function that builds a variant and returns a function of (lead, steps), which
    returns (seconds, loss)}
    """
    built = {}

    def answer(request):
        start, name = time.perf_counter(), request["variant"]
        try:
            if name not in built:
                built[name] = variants[name]()
            seconds, loss = built[name](request["lead"], request["steps"])
        except Unavailable as error:
            return {"unavailable": str(error)}
        return {"seconds": seconds, "loss": loss, "wall": time.perf_counter() - start}

    answers.serve(answer)
