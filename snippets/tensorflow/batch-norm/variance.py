import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

x = tf.constant([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
mean, variance = tf.nn.moments(x, axes=[0])
variance = variance.numpy()
n = len(x)
print("running variance   ", variance)
print("with n - 1 below   ", variance * n / (n - 1))
