import numpy as np
import tensorflow as tf

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6], [0, -4, 1]]], [[[3, 3, 9], [5, -1, 2]]]])
x = images  # (2, 1, 2, 3)

y = tf.math.l2_normalize(x, axis=-1)  # (2, 1, 2, 3)
print(y.numpy().reshape(4, 3))
