import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

x = tf.constant([[0, 0.002]])  # (1, 2)

mean, variance = tf.nn.moments(x, axes=[-1], keepdims=True)
y = tf.nn.batch_normalization(x, mean, variance, None, None, 1e-5)  # (1, 2)
print("1e-5, below the root:", y.numpy()[0])

mean, variance = tf.nn.moments(x, axes=[-1], keepdims=True)
y = (x - mean) / (tf.sqrt(variance) + 1e-5)  # (1, 2)
print("1e-5, beside it:     ", y.numpy()[0])
