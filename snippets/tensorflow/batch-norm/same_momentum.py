import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

x = tf.constant([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
running_mean = tf.Variable([0.0, 0])
for step in range(3):
    mean, variance = tf.nn.moments(x * (step + 1), axes=[0])
    running_mean.assign(0.9 * running_mean + 0.1 * mean)
    print("running mean", running_mean.numpy())
