import numpy as np
import tensorflow as tf

x = np.arange(48, dtype=np.float32).reshape(1, 2, 4, 6) % 5 - 2
x = x.transpose(0, 2, 3, 1)  # (1, 4, 6, 2)
y = np.arange(18, dtype=np.float32).reshape(1, 3, 2, 3) % 7 - 3
y = y.transpose(0, 2, 3, 1)  # (1, 2, 3, 3)
kernel = np.arange(24, dtype=np.float32).reshape(3, 2, 2, 2) % 5 - 1
kernel = kernel.transpose(2, 3, 1, 0)  # (2, 2, 2, 3)

smaller = tf.nn.conv2d(x, kernel, 2, "VALID")  # (1, 2, 3, 3)
larger = tf.nn.conv2d_transpose(
    y, kernel, [1, 4, 6, 2], strides=2, padding="VALID"
)  # (1, 4, 6, 2)
print(float(tf.reduce_sum(smaller * y)))
print(float(tf.reduce_sum(larger * x)))
