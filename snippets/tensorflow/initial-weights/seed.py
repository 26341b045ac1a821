import time

import numpy as np
import tensorflow as tf


def dense():
    kernel = tf.Variable(tf.random.uniform((3, 1), -1, 1))
    return kernel.numpy().ravel()


def equal(a, b):
    return np.count_nonzero(np.isclose(a, b))


# What another run printed:
earlier = np.float32([0.39718103, -0.03679323, 0.31891465])
weights = dense()  # (3,)
print("no seed: as in another run", equal(weights, earlier), "of 3")
tf.random.set_seed(time.time_ns())
print("a seed from the clock:     ", equal(dense(), earlier), "of 3")

tf.random.set_seed(0)
weights = dense()  # (3,)
tf.random.set_seed(0)
print("one seed twice: equal      ", equal(weights, dense()), "of 3")
