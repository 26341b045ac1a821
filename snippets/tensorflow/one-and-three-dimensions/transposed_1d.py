import numpy as np
import tensorflow as tf

x = np.float32([1, 2]).reshape(1, 2, 1)
kernel = np.float32([[3, 4], [5, 6]]).reshape(1, 2, 2)  # in, out, length
kernel = kernel.transpose(2, 1, 0)  # (2, 2, 1): length, out, in

y = tf.nn.conv1d_transpose(x, kernel, [1, 3, 2], 1, "VALID")  # (1, 3, 2)
print(y.numpy()[0].T)
y = tf.nn.conv1d_transpose(x, kernel, [1, 4, 2], 2, "VALID")  # (1, 4, 2)
print(y.numpy()[0].T)
