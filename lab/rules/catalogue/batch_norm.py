"""Rules about batch normalisation."""

import numpy as np

from lab.rules.rule import Array, Topic, numbers

topic = Topic("batch-norm", heading="Batch norm")

CHANNELS = (1, 2, 3, 4, 5)
EPSILON = (1e-3, 1e-5)
SIDE = (1, 2, 3, 4)
EACH_CHANNEL = 0, 1, 2  # the axes over which a statistic of images is taken


def samples(setting):
    height, width = setting["side"]
    return setting["steps"] * setting["batch"] * height * width


def normalised(x, gamma, beta, average, variance, epsilon):
    return gamma * (x - average) / np.sqrt(variance + epsilon) + beta


@topic.rule(
    lambda setting: {
        "x": numbers(setting["steps"], setting["batch"], *setting["side"], setting["channels"])
    },
    ["share"],
    samples,
    steps=(1, 2, 3, 4),
    batch=None,
    side=SIDE,
    channels=CHANNELS,
    share=(0.5, 0.1, 0.01),
)
def running_statistics(framework, x, share):
    r"""The running mean and variance take a part of each batch's: 1 − momentum in Keras,
    momentum in PyTorch, $1 - e^{-N / T}$ for N samples in CNTK, whose first batch counts whole.
    In Keras and PyTorch they begin as 0 and 1. The variance is the biased one in Keras, the
    unbiased one in PyTorch and CNTK. PyTorch refuses a batch of one number per channel, and
    CNTK's variance becomes NaN with it."""
    _, *numbers_of_channel, channels = x.shape
    count = int(np.prod(numbers_of_channel))
    framework.check_numbers_of_channel(count)
    factor = 1.0
    if framework.running_variance_is_unbiased:
        factor = count / (count - 1) if count > 1 else np.nan
    average, variance = np.zeros(channels), np.ones(channels)
    for number, batch in enumerate(x):
        counts_whole = number == 0 and framework.first_batch_counts_whole
        part = 1.0 if counts_whole else share
        average += part * (batch.mean(axis=EACH_CHANNEL) - average)
        variance += part * (factor * batch.var(axis=EACH_CHANNEL) - variance)
    return np.stack([average, variance])


@topic.rule(
    lambda setting: {
        "x": numbers(setting["steps"], setting["batch"], *setting["side"], setting["channels"])
    },
    ["share"],
    samples,
    steps=(1, 2, 3, 4),
    batch=(2, 3, 4),
    side=SIDE,
    channels=CHANNELS,
    share=(0.5, 0.1, 0.01),
)
def other_running_variance(framework, x, share):
    r"""What a framework of the other kind would keep: what is left of the start, $(1 - w)^t$ after
    t batches, stays, and the rest is multiplied by $n / (n - 1)$, or divided by it. In CNTK nothing
    is left of the start, unless its count is set."""
    _, *numbers_of_channel, channels = x.shape
    count = int(np.prod(numbers_of_channel))
    factor = 1.0 if framework.running_variance_is_unbiased else count / (count - 1)
    variance = np.ones(channels)
    for number, batch in enumerate(x):
        counts_whole = number == 0 and framework.first_batch_counts_whole
        part = 1.0 if counts_whole else share
        variance += part * (factor * batch.var(axis=EACH_CHANNEL) - variance)
    return variance


def trained_arrays(setting):
    channels = setting["channels"]
    return {
        "x": numbers(setting["batch"], *setting["side"], channels),
        "gamma": numbers(channels),
        "beta": numbers(channels),
    }


@topic.rule(
    trained_arrays,
    ["epsilon"],
    lambda setting: 256 + setting["batch"] * setting["side"][0] * setting["side"][1],
    batch=(2, 3, 4),
    side=SIDE,
    channels=CHANNELS,
    epsilon=EPSILON,
)
def batch_norm_training(framework, x, gamma, beta, epsilon):
    """In training, each channel of a batch is normalised with the batch's own mean and biased
    variance, in all four."""
    average, variance = x.mean(axis=EACH_CHANNEL), x.var(axis=EACH_CHANNEL)
    return normalised(x, gamma, beta, average, variance, epsilon)


def evaluated_arrays(setting):
    channels = setting["channels"]
    kind = "small" if setting["small"] else "positive"
    return {
        **trained_arrays(setting),
        "average": numbers(channels),
        "variance": Array((channels,), kind),
    }


@topic.rule(
    evaluated_arrays,
    ["epsilon"],
    lambda setting: 64,
    batch=None,
    side=SIDE,
    channels=CHANNELS,
    small=(0, 1),
    epsilon=EPSILON,
)
def batch_norm_evaluation(framework, x, gamma, beta, average, variance, epsilon):
    r"""In evaluation, $y = \gamma (x - \mu) / \sqrt{\sigma^2 + \varepsilon} + \beta$, with the
    same ε given to all four."""
    return normalised(x, gamma, beta, average, variance, epsilon)
