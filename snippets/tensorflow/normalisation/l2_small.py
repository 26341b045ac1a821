import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

x = tf.constant([[3e-7, 4e-7], [0, 0]])  # (2, 2)

y = tf.math.l2_normalize(x, axis=-1)  # (2, 2)
print("own epsilon:", *y.numpy())
y = tf.math.l2_normalize(x, axis=-1, epsilon=1e-24)  # (2, 2)
print("norm from 1e-12 on:", *y.numpy())
y = tf.math.l2_normalize(x, axis=-1, epsilon=1e-12)  # (2, 2)
print("norm from 1e-6 on: ", *y.numpy())
