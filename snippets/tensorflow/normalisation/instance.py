import numpy as np
import tensorflow as tf

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2], [6, 0], [3, 5]]], [[[-4, 1], [3, 3], [9, 5]]]])
x = images  # (2, 1, 3, 2)
scale = tf.Variable([1.0, 2])
shift = tf.Variable([0.0, 1])

mean, variance = tf.nn.moments(x, axes=[1, 2], keepdims=True)
y = tf.nn.batch_normalization(  # (2, 1, 3, 2)
    x, mean, variance, offset=shift, scale=scale, variance_epsilon=1e-5)
print(y.numpy().reshape(6, 2))
