import numpy as np
import tensorflow as tf

image = np.arange(1, 10, dtype=np.float32).reshape(1, 3, 3, 1)

y = tf.nn.pool(image, [2, 2], "MAX", dilations=[2, 2])  # (1, 1, 1, 1)
print("maximum:", y.numpy().ravel())

y = tf.nn.pool(image, [2, 2], "AVG", dilations=[2, 2])  # (1, 1, 1, 1)
print("average:", y.numpy().ravel())

try:
    tf.nn.pool(image, [2, 2], "MAX", strides=[2, 2], dilations=[2, 2])
except ValueError as error:
    print("with a stride:", type(error).__name__)
