import numpy as np
import tensorflow as tf


def epochs(seed):
    tf.random.set_seed(0)  # or the seed of shuffle is not all
    numbers = tf.data.Dataset.range(10).shuffle(10, seed=seed).batch(4)
    return np.array([np.concatenate(list(numbers)) for epoch in range(2)])


first = epochs(seed=1)  # (2, 10)
print("the same seed, the same order:", np.array_equal(epochs(1), first))
print("another seed, another order:", not np.array_equal(epochs(2), first))
print("a new order in the next epoch:", not np.array_equal(*first))
