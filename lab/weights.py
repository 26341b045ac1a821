"""The weights that the ConvNet starts from, in one neutral order, that of Keras and TensorFlow.

Kernels are (height, width, in, out); the rows of the dense kernel go through height, width,
channel.
"""

import numpy as np

SEED = 0


def glorot(random, *shape):
    """Return a float32 kernel of Glorot and Bengio's uniform distribution.

    shape: (height, width, in, out) or (in, out)
    """
    field = int(np.prod(shape[:-2]))
    limit = np.sqrt(6 / (field * shape[-2] + field * shape[-1]))
    return random.uniform(-limit, limit, shape).astype(np.float32)


def initial_weights():
    """Return the weights that training starts from, as {name: array}."""
    random = np.random.RandomState(SEED)
    return {
        "conv1_kernel": glorot(random, 3, 3, 1, 32),
        "conv1_bias": np.zeros(32, np.float32),
        "conv2_kernel": glorot(random, 3, 3, 32, 64),
        "conv2_bias": np.zeros(64, np.float32),
        "dense_kernel": glorot(random, 7 * 7 * 64, 10),
        "dense_bias": np.zeros(10, np.float32),
    }
