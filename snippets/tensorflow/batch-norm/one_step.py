import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

x = tf.constant([[1.0, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
running_mean, running_variance = tf.Variable([0.0, 0]), tf.Variable([1.0, 1])
mean, variance = tf.nn.moments(x, axes=[0])
running_mean.assign(0.99 * running_mean + 0.01 * mean)
running_variance.assign(0.99 * running_variance + 0.01 * variance)

print("mean of the batch", mean.numpy())
print("running mean     ", running_mean.numpy())
print("running variance ", running_variance.numpy())
