import numpy as np
import tensorflow as tf

image = np.array([1, 2], dtype=np.float32).reshape(1, 1, 1, 2)
fresh = np.array([3], dtype=np.float32).reshape(1, 1, 1, 1)
kernel = np.array([1, 10, 100], dtype=np.float32).reshape(1, 1, 3, 1)

y = tf.nn.conv2d(tf.concat([image, fresh], axis=-1), kernel, 1, "VALID")
print("old maps first:", y.numpy().ravel())
y = tf.nn.conv2d(tf.concat([fresh, image], axis=-1), kernel, 1, "VALID")
print("new maps first:", y.numpy().ravel())
moved = kernel[:, :, [2, 0, 1]]  # (1, 1, 3, 1)
y = tf.nn.conv2d(tf.concat([fresh, image], axis=-1), moved, 1, "VALID")
print("kernel moved:  ", y.numpy().ravel())
