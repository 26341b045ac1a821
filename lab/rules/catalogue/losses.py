"""Rules about softmax and cross-entropy, which the page of dense layers states."""

import numpy as np

from lab.rules.rule import Array, Topic, numbers

topic = Topic("dense", heading="Losses")

LOSS = {"batch": (1, 2, 3, 4), "classes": (1, 2, 3, 5, 10), "scale": (1, 10, 1000)}


def logits_alone(setting):
    return {"logits": numbers(setting["batch"], setting["classes"])}


def loss_arrays(setting):
    labels = Array((setting["batch"],), f"label {setting['classes']}")
    return {**logits_alone(setting), "labels": labels}


def sums(setting):
    """Return a bound: the rounding of the logits grows with them."""
    return 8 + setting["classes"] + 3 * setting["scale"]


def log_softmax(logits):
    shifted = logits - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def of_labels(numbers, labels):
    """Return, of each row, the number at its label."""
    return numbers[np.arange(len(labels)), labels]


@topic.rule(logits_alone, ["scale"], lambda setting: 8 + setting["classes"], **LOSS)
def softmax(framework, logits, scale):
    """Softmax over the last axis, without overflow at logits of ±3000."""
    return np.exp(log_softmax(logits * scale))


@topic.rule(loss_arrays, ["scale"], sums, **LOSS)
def cross_entropy(framework, logits, labels, scale):
    r"""The cross-entropy from logits, of each sample: $\log \sum_j e^{y_j} - y_c$, $c$ the
    right class, without overflow."""
    return -of_labels(log_softmax(logits * scale), labels)


@topic.rule(loss_arrays, ["scale"], sums, **LOSS)
def softmax_twice(framework, logits, labels, scale):
    """A cross-entropy from logits given probabilities takes them for logits, in all four."""
    shares = np.exp(log_softmax(logits * scale))
    return -of_labels(log_softmax(shares), labels)


@topic.rule(loss_arrays, ["scale"], sums, **LOSS)
def cross_entropy_mean(framework, logits, labels, scale):
    """The mean of the losses of a batch is what Keras and PyTorch give by default, and what
    TensorFlow and CNTK give with a mean."""
    return -of_labels(log_softmax(logits * scale), labels).mean()


@topic.rule(
    loss_arrays,
    ["scale"],
    lambda setting: 64 + setting["classes"],
    **{**LOSS, "classes": (2, 3, 5, 10)},
)
def cross_entropy_from_shares(framework, logits, labels, scale):
    """From probabilities, the negative logarithm of the right one. Keras first cuts them at 10⁻⁷,
    so that its loss is never above 16.12; CNTK's logarithm of 0 is −85.1."""
    shares = of_labels(np.exp(log_softmax(logits * scale)), labels)
    shares = np.clip(shares, *framework.probabilities_are_kept_within)
    in_float32 = shares.astype(np.float32).astype(np.float64)
    with np.errstate(divide="ignore"):
        return -np.log(in_float32)
