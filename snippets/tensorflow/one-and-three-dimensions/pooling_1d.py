import numpy as np
import tensorflow as tf

x = np.float32([[1, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 7]])
x = x[np.newaxis].transpose(0, 2, 1)  # (1, 6, 2)

y = tf.nn.max_pool1d(x, 2, 2, "VALID")  # (1, 3, 2)
print(y.numpy()[0].T)
y = tf.nn.avg_pool1d(x, 2, 2, "VALID")  # (1, 3, 2)
print(y.numpy()[0].T)
y = tf.reduce_mean(x, axis=1)  # (1, 2)
print(y.numpy()[0])
