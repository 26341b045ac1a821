import numpy as np
import tensorflow as tf

x = np.float32([[1, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 5]])
x = x[np.newaxis].transpose(0, 2, 1)  # (1, 6, 2)
kernel = np.arange(12, dtype=np.float32).reshape(2, 2, 3) % 5 - 2
kernel = kernel.transpose(2, 1, 0)  # (3, 2, 2): length, in, out

y = tf.nn.conv1d(x, kernel, 1, "VALID")  # (1, 4, 2)
print(y.numpy()[0].T)

row, wide = x[:, np.newaxis], kernel[np.newaxis]  # of a height of 1
y = tf.nn.conv2d(row, wide, 1, "VALID")  # (1, 1, 4, 2)
print(y.numpy()[0, 0].T)

column, high = x[:, :, np.newaxis], kernel[:, np.newaxis]  # a width of 1
y = tf.nn.conv2d(column, high, 1, "VALID")  # (1, 4, 1, 2)
print(y.numpy()[0, :, 0].T)
