"""Rules about losses with weights, smoothed and ignored labels, of two classes and of maps.

Those about a loss give the loss and its gradient with respect to the logits, in one row.
"""

import numpy as np

from lab.rules.catalogue.losses import log_softmax
from lab.rules.rule import Array, Topic, numbers

topic = Topic("losses", heading="Losses")

CLASSES = {"batch": (1, 2, 3, 4), "classes": (2, 3, 5, 10)}
SAMPLES = {"batch": (1, 2, 3, 5, 8), "scale": (1, 10, 100)}


def class_arrays(setting):
    return {
        "logits": numbers(setting["batch"], setting["classes"]),
        "labels": Array((setting["batch"],), f"label {setting['classes']}"),
    }


def with_weights(setting):
    return {**class_arrays(setting), "weights": Array((setting["classes"],), "positive")}


def two_class_arrays(setting):
    shape = setting["batch"], 1
    return {"logits": numbers(*shape), "labels": Array(shape, "label 2")}


def map_arrays(setting):
    shape = setting["batch"], *setting["side"]
    return {
        "logits": numbers(*shape, setting["classes"]),
        "labels": Array(shape, f"label {setting['classes']}"),
        "weights": Array(shape, "positive"),
    }


def sums(setting):
    """Return a bound: the rounding of the logits grows with them."""
    return 32 + setting.get("classes", 2) + 3 * setting.get("scale", 1)


def of_row(losses, gradients, factors, divisor):
    """Return the sum of the losses of samples, each times its factor, over a divisor, and behind it
    the gradient."""
    loss = (factors * losses).sum() / divisor
    gradient = np.expand_dims(factors, -1) * gradients / divisor
    return np.concatenate([[loss], gradient.ravel()])


def cross_entropy(logits, targets):
    """Return the losses from logits and rows of labels that add up to 1, and their gradients."""
    logarithms = log_softmax(logits)
    return -(targets * logarithms).sum(axis=-1), np.exp(logarithms) - targets


def one_hot(labels, logits):
    return np.eye(logits.shape[-1])[labels]


@topic.rule(with_weights, ["divide_by"], sums, **CLASSES, divide_by=("samples", "weights"))
def class_weights(framework, logits, labels, weights, divide_by):
    """A weight for each class multiplies the loss of each of its samples. Keras divides the sum by
    the number of samples, PyTorch by the sum of the weights; each can do the other, too."""
    factors = weights[labels]
    divisor = len(labels) if divide_by == "samples" else factors.sum()
    return of_row(*cross_entropy(logits, one_hot(labels, logits)), factors, divisor)


@topic.rule(class_arrays, ["smoothing"], sums, **CLASSES, smoothing=(0.05, 0.1, 0.25, 0.5))
def label_smoothing(framework, logits, labels, smoothing):
    r"""Label smoothing of $s$ with $K$ classes replaces the labels: $1 - s + s / K$ for the right
    class, $s / K$ for each other. In all four."""
    targets = (1 - smoothing) * one_hot(labels, logits) + smoothing / logits.shape[1]
    return of_row(*cross_entropy(logits, targets), np.ones(len(labels)), len(labels))


@topic.rule(class_arrays, ["ignored"], sums, **CLASSES, ignored=(0, 1))
def ignored_labels(framework, logits, labels, ignored):
    """Samples with the label that is ignored add nothing, and the sum is divided by the number of
    the others, or by 1 where there are none."""
    kept = (labels != ignored).astype(float)
    return of_row(*cross_entropy(logits, one_hot(labels, logits)), kept, max(kept.sum(), 1))


@topic.rule(map_arrays, [], sums, batch=(1, 2), side=(1, 2, 3, 5), classes=(2, 3, 5))
def map_loss(framework, logits, labels, weights):
    """The loss of maps is the mean over all pixels of all images, each with its own weight. The
    classes lie on the axis of the channels."""
    return of_row(*cross_entropy(logits, one_hot(labels, logits)), weights, labels.size)


def two_class_losses(logits, labels):
    losses = np.maximum(logits, 0) + np.log1p(np.exp(-np.abs(logits))) - labels * logits
    return losses[:, 0], 0.5 * (1 + np.tanh(logits / 2)) - labels


@topic.rule(two_class_arrays, ["scale"], sums, **SAMPLES)
def two_class(framework, logits, labels, scale):
    r"""The two-class loss from one logit $z$ and a label $y$ of 0 or 1: $\log(1 + e^z) - y z$,
    without overflow at logits of ±300."""
    losses, gradients = two_class_losses(logits * scale, labels)
    return of_row(losses, gradients, np.ones(len(labels)), len(labels))


@topic.rule(two_class_arrays, ["scale", "weight"], sums, **SAMPLES, weight=(0.25, 0.5, 2, 3, 10))
def two_class_weight(framework, logits, labels, scale, weight):
    """A weight of the positive samples multiplies their losses; the sum is divided by the number
    of all samples, in all four."""
    losses, gradients = two_class_losses(logits * scale, labels)
    factors = 1 + (weight - 1) * labels[:, 0]
    return of_row(losses, gradients, factors, len(labels))


@topic.rule(two_class_arrays, [], **{"batch": (1, 2, 3, 5, 8, 13)})
def two_class_accuracy(framework, logits, labels):
    """The accuracy on one logit: positive logits are for the label 1."""
    return np.mean((logits > 0) == (labels == 1))
