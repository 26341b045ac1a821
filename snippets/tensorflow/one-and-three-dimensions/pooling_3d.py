import numpy as np
import tensorflow as tf

x = np.arange(48, dtype=np.float32).reshape(1, 2, 2, 3, 4) % 23 - 9
x = x.transpose(0, 2, 3, 4, 1)  # (1, 2, 3, 4, 2)

y = tf.nn.max_pool3d(x, 2, 2, "VALID")  # (1, 1, 1, 2, 2)
print(y.numpy()[0, 0, 0].T)
y = tf.nn.avg_pool3d(x, 2, 2, "VALID")  # (1, 1, 1, 2, 2)
print(y.numpy()[0, 0, 0].T)
y = tf.reduce_max(x, axis=[1, 2, 3])  # (1, 2)
print(y.numpy()[0])
