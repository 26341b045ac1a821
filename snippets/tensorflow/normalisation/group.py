import numpy as np
import tensorflow as tf

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6, 0], [3, 5, -4, 1]]],
                     [[[3, 3, 9, 5], [2, 0, -1, 2]]]])
x = images  # (2, 1, 2, 4)
scale = tf.Variable([1.0, 2, 3, 4])
shift = tf.Variable([0.0, 0, 1, 1])

groups = tf.reshape(x, (2, 1, 2, 2, 2))  # the channels: 2 groups of 2
mean, variance = tf.nn.moments(groups, axes=[1, 2, 4], keepdims=True)
y = tf.nn.batch_normalization(groups, mean, variance, None, None, 1e-5)
y = tf.reshape(y, x.shape) * scale + shift  # (2, 1, 2, 4)
print(y.numpy().reshape(4, 4))
