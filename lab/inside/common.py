"""What the frameworks' programs net.py share: jobs, batches, results. Plain Python 3.6 and NumPy.

    python net.py job.json [job.json ...]

A job says what to do with the ConvNet; lab/parity/jobs.py lists its fields. A program gives
``main`` a class:

    Net(job, weights)        the net, with weights in the neutral order (see lab/weights.py)
    logits(images)           logits, shape (batch, 10)
    gradients(images, labels)
                             ({name: gradient in the neutral order},
                              [what conv1 and conv2 hand to their pooling, channels last])
    step(images, labels)     one step of training; returns the mean loss of the batch before it
    weights()                {name: array} in the neutral order

Images have the shape (batch, 28, 28), labels are integers.
"""

import json
import sys
import time
from types import SimpleNamespace

import numpy as np

NAMES = "conv1_kernel", "conv1_bias", "conv2_kernel", "conv2_bias", "dense_kernel", "dense_bias"
BATCH = 128
LEARNING_RATE = 0.05
MOMENTUM = 0.9
AT_ONCE = 500  # images in a batch of the test set


def main(Net):
    """Do every job that the command line names."""
    for path in sys.argv[1:]:
        with open(path) as file:
            job = SimpleNamespace(**json.load(file))
        np.savez(job.result, **do(Net, job))


def do(Net, job):
    """Do one job and return its results as {name: array}."""
    start, data = time.time(), Data(job)
    net = Net(job, initial(job))
    result = {}
    if job.logits:
        result["first_logits"] = net.logits(data.images("test", slice(job.logits)))
    result.update(gradients(net, job, data))
    if job.epochs:
        result.update(train(net, job, data))
    result = {name: np.array(value) for name, value in result.items()}
    check_types(result, job.dtype)
    return dict(result, seconds=time.time() - start)


class Data:
    """MNIST, its pixels scaled to 0..1 in the type of a job."""

    def __init__(self, job):
        arrays = np.load(job.data)
        self.job = job
        self.pixels = {part: arrays["x_" + part] for part in ("train", "test")}
        self.labels = {part: arrays["y_" + part].astype(np.int64) for part in ("train", "test")}

    def images(self, part, chosen):
        """Return images of a part, "train" or "test": those that an index or a slice chooses."""
        return scaled(self.pixels[part][chosen], self.job)

    def batches(self, epoch=0):
        """Yield (images, labels) of each batch of an epoch."""
        for batch in batches(self.job, len(self.pixels["train"]), epoch):
            yield self.images("train", batch), self.labels["train"][batch]


def gradients(net, job, data):
    """Return the gradients of a job's batches, and the winners of its windows, as {name: array}."""
    result = {}
    for number, (images, labels) in zip(range(job.gradients), data.batches()):
        by_name, activations = net.gradients(images, labels)
        for name in NAMES:
            result.setdefault("gradient_" + name, []).append(by_name[name])
        for layer, activation in enumerate(activations, 1):
            result[f"winners{layer}_{number}"] = winners(activation)
            if number in job.keep_activations:
                result[f"activations{layer}_{number}"] = activation
    return result


def train(net, job, data):
    """Train for the epochs of a job.

    Return the loss of each step, the weights, and what is right after each epoch.
    """
    losses, right, result = [], [], {}
    for epoch in range(job.epochs):
        for images, labels in data.batches(epoch):
            if len(losses) == job.steps:
                break
            losses.append(net.step(images, labels))
        if job.evaluate:
            result["logits"] = test_logits(net, data)
            right.append((result["logits"].argmax(axis=1) == data.labels["test"]).sum())
    return dict(result, losses=losses, right=right, **net.weights())


def test_logits(net, data):
    """Return the logits of all test images."""
    count = len(data.pixels["test"])
    parts = np.array_split(np.arange(count), max(count // AT_ONCE, 1))
    return np.concatenate([net.logits(data.images("test", part)) for part in parts])


def check_types(result, dtype):
    """Raise TypeError unless results have the type of the job: frameworks may prefer another."""
    for name, array in result.items():
        of_net = name.startswith((*NAMES, "gradient_", "activations")) or name.endswith("logits")
        if of_net and array.dtype != dtype:
            raise TypeError(f"{name} came out as {array.dtype}; the job is {dtype}")


def initial(job):
    """Return the weights that the net starts from, changed as the job says."""
    weights = {name: array.astype(job.dtype) for name, array in np.load(job.weights).items()}
    if job.nudge:  # by one unit in the last place
        weights["conv1_kernel"] = np.nextafter(weights["conv1_kernel"], np.array(np.inf, job.dtype))
    if job.wrong_rows:  # a mistake to be caught: channel, height, width
        rows = weights["dense_kernel"].reshape(7, 7, 64, 10)
        weights["dense_kernel"] = rows.transpose(2, 0, 1, 3).reshape(-1, 10)
    return weights


def batches(job, count, epoch=0):
    """Yield the images of each batch of an epoch, as indices.

    The order is the same in every framework.
    """
    order = np.random.RandomState(job.seed + epoch).permutation(count)
    for begin in range(0, count, job.batch):
        yield order[begin : begin + job.batch]


def scaled(pixels, job):
    """Return pixels of 0..255 as numbers of 0..1, or, as a mistake to be caught, scaled twice."""
    images = pixels.astype(job.dtype) / np.array(255, job.dtype)
    return images / np.array(255, job.dtype) if job.scale_twice else images


def windows(x):
    """Return the 2x2 windows of x as (batch, height / 2, width / 2, channels, 4)."""
    n, height, width, channels = x.shape
    x = x.reshape(n, height // 2, 2, width // 2, 2, channels).transpose(0, 1, 3, 5, 2, 4)
    return x.reshape(n, height // 2, width // 2, channels, 4)


def winners(activations):
    """Return the place of the largest number of each window: 0 to 3, or 4 if none is above zero."""
    parts = windows(activations)
    return np.where(parts.max(axis=-1) > 0, parts.argmax(axis=-1), 4).astype(np.uint8)
