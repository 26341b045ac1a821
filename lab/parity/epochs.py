"""Ten epochs of MNIST in each framework, from the same weights and the same batches."""

import numpy as np

from lab.parity import jobs, training
from tools import mnist


def measure(say):
    """Train for ten epochs in each framework, in float32.

    Return the loss and the accuracy after each. It takes minutes.
    """
    epochs = 10 if training.STEPS is None else 2
    steps = training.STEPS and epochs * training.STEPS
    job = {"epochs": epochs, "evaluate": True, "steps": steps}
    work = {framework: {"float32": job} for framework in jobs.taking_part()}
    numbers = {"epochs": epochs, "data": mnist.prepare()[0], "frameworks": {}}
    with jobs.two_at_a_time(work) as futures:
        for framework, future in futures.items():
            run = future.result()["float32"]
            numbers["frameworks"][framework.key] = one = of_one(run, epochs)
            right = ", ".join(map(str, one["right"]))
            say(f"{framework.label}: {right} of {one['images']} right, {one['seconds']:.0f} s")
    return numbers


def of_one(run, epochs):
    """Return the numbers of one framework, with the mean loss of each epoch."""
    of_each = np.array_split(np.asarray(run["losses"], np.float64), epochs)
    return {
        **training.numbers_of(run),
        "loss": [round(float(losses.mean()), 5) for losses in of_each],
    }
