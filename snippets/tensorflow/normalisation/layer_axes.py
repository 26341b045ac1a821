import numpy as np
import tensorflow as tf

np.set_printoptions(precision=3, suppress=True)


def normalise(x, axes):
    mean, variance = tf.nn.moments(x, axes, keepdims=True)
    return tf.nn.batch_normalization(x, mean, variance, None, None, 1e-5)


images = np.float32([[[[1, 2, 6], [0, -4, 1]]], [[[3, 3, 9], [5, -1, 2]]]])
x = images  # (2, 1, 2, 3)

y = normalise(x, axes=[-1])  # (2, 1, 2, 3)
print("the channels:    ", y.numpy()[0, 0, 0])
y = normalise(x, axes=[1, 2, 3])  # (2, 1, 2, 3)
print("the whole sample:", y.numpy()[0, 0, 0])
