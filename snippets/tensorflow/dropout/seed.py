import numpy as np
import tensorflow as tf

ones = tf.ones((2, 10000))  # (2, 10000)


def differ(mask, other):
    return f"{np.mean(mask.numpy() != other.numpy()):.1f}"


mask = tf.nn.dropout(ones, rate=0.3, seed=1)  # (2, 10000)
other = tf.nn.dropout(ones, rate=0.3, seed=1)  # (2, 10000)
print("two calls, one seed: ", differ(mask, other))

tf.random.set_seed(1)
mask = tf.nn.dropout(ones, rate=0.3)  # (2, 10000)
tf.random.set_seed(1)
again = tf.nn.dropout(ones, rate=0.3)  # (2, 10000)
print("the program's seed:  ", differ(mask, again))
