import numpy as np
import tensorflow as tf

x = np.float32([1, 2, 0, -1, 3, 1]).reshape(1, 6, 1)
kernel = np.float32([1, 10, 100]).reshape(3, 1, 1)  # length, in, out

border = [[0, 0], [1, 1], [0, 0]]
try:
    tf.nn.conv1d(x, kernel, 2, border)
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

around = tf.pad(x, border)  # (1, 8, 1)
y = tf.nn.conv1d(around, kernel, 2, "VALID")  # (1, 3, 1)
print(y.numpy().ravel())
