"""What the programs run_<framework>.py share: read jobs, hand out batches, write results. Plain Python 3.6 and NumPy.

    python run_pytorch.py job.json [job.json ...]

A job says what to do with the ConvNet; lab/parity/jobs.py lists its fields. A program gives ``main`` a class:

    Net(job, weights)            the net, with weights in the neutral order (see tools/train_weights.py)
    net.logits(images)           logits, shape (batch, 10)
    net.gradients(images, labels)  ({name: gradient in the neutral order}, [what conv1 and conv2 hand to their pooling, channels last])
    net.step(images, labels)     one step of training; returns the mean loss of the batch before it
    net.weights()                {name: array} in the neutral order

Images have the shape (batch, 28, 28), labels are integers.
"""

import json
import sys
import time
from types import SimpleNamespace

import numpy as np

NAMES = "conv1_kernel", "conv1_bias", "conv2_kernel", "conv2_bias", "dense_kernel", "dense_bias"
AT_ONCE = 500  # images in a batch of the test set


def main(Net):
    """Do every job that the command line names."""
    for path in sys.argv[1:]:
        with open(path) as file:
            job = SimpleNamespace(**json.load(file))
        np.savez(job.result, **do(Net, job))


def do(Net, job):
    """Do one job and return its results as {name: array}."""
    start, data, result = time.time(), np.load(job.data), {}
    pixels = {part: data["x_" + part] for part in ("train", "test")}
    labels = {part: data["y_" + part].astype(np.int64) for part in ("train", "test")}
    net = Net(job, initial(job))
    if job.logits:
        result["first_logits"] = net.logits(scaled(pixels["test"][: job.logits], job))

    for number, batch in zip(range(job.gradients), batches(job, len(pixels["train"]))):
        gradients, activations = net.gradients(
            scaled(pixels["train"][batch], job), labels["train"][batch]
        )
        for name in NAMES:
            result.setdefault("gradient_" + name, []).append(gradients[name])
        for layer, activation in enumerate(activations, 1):
            result["winners{}_{}".format(layer, number)] = winners(activation)
        if number in job.keep_activations:
            result.update(
                {
                    "activations{}_{}".format(layer, number): activation
                    for layer, activation in enumerate(activations, 1)
                }
            )

    losses, right = [], []
    for epoch in range(job.epochs):
        for batch in batches(job, len(pixels["train"]), epoch):
            if len(losses) != job.steps:
                losses.append(net.step(scaled(pixels["train"][batch], job), labels["train"][batch]))
        if job.evaluate:
            parts = np.array_split(pixels["test"], max(len(pixels["test"]) // AT_ONCE, 1))
            logits = np.concatenate([net.logits(scaled(part, job)) for part in parts])
            right.append((logits.argmax(axis=1) == labels["test"]).sum())
            result["logits"] = logits
    if losses:
        result.update(losses=losses, right=right, **net.weights())
    result = {name: np.array(value) for name, value in result.items()}
    for name, array in result.items():
        if name.startswith(NAMES + ("gradient_", "activations")) or name.endswith("logits"):
            if array.dtype != job.dtype:
                raise TypeError(
                    "{} came out as {}; the job is {}".format(name, array.dtype, job.dtype)
                )
    return dict(result, seconds=time.time() - start)


def initial(job):
    """Return the weights that the net starts from; with ``nudge``, those of conv1 are moved by one unit in the last place."""
    weights = {name: array.astype(job.dtype) for name, array in np.load(job.weights).items()}
    if job.nudge:
        weights["conv1_kernel"] = np.nextafter(weights["conv1_kernel"], np.array(np.inf, job.dtype))
    return weights


def batches(job, count, epoch=0):
    """Yield the images of each batch of a sweep, as indices. The order is the same in every framework."""
    order = np.random.RandomState(job.seed + epoch).permutation(count)
    for begin in range(0, count, job.batch):
        yield order[begin : begin + job.batch]


def scaled(pixels, job):
    """Return pixels of 0..255 as numbers of 0..1, or, as a mistake to be caught, scaled twice."""
    images = pixels.astype(job.dtype) / np.array(255, job.dtype)
    return images / np.array(255, job.dtype) if job.scale_twice else images


def winners(activations):
    """Return which of the four numbers of each 2x2 window is the largest: 0 to 3, or 4 where none is above zero."""
    n, height, width, channels = activations.shape
    windows = activations.reshape(n, height // 2, 2, width // 2, 2, channels).transpose(
        0, 1, 3, 5, 2, 4
    )
    windows = windows.reshape(n, height // 2, width // 2, channels, 4)
    return np.where(windows.max(axis=-1) > 0, windows.argmax(axis=-1), 4).astype(np.uint8)
