import numpy as np
import tensorflow as tf


def describe(array):
    steps = tuple(n // array.itemsize for n in array.strides)
    print("shape", array.shape, "strides", steps)


first = np.arange(120, dtype=np.float32).reshape(2, 3, 4, 5)
last = tf.transpose(first, (0, 2, 3, 1))
last = last.numpy()  # (2, 4, 5, 3)
describe(first)
describe(last)
print(first[1, 2, 3, 1], last[1, 3, 1, 2])
