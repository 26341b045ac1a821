import numpy as np
import tensorflow as tf

kernel = tf.random.stateless_normal((3, 3, 3, 8), (0, 0))
weight = tf.random.stateless_normal((48, 10), (0, 1))


def net(x):
    x = tf.nn.relu(tf.nn.conv2d(x, kernel, 1, "VALID"))
    return tf.reshape(x, (len(x), -1)) @ weight


last = np.arange(120, dtype=np.float32).reshape(2, 4, 5, 3) / 120
before = net(last)

first = np.transpose(last, (0, 3, 1, 2))  # (2, 3, 4, 5)
y = net(tf.transpose(first, (0, 2, 3, 1)))  # (2, 10)
print("the other order:", np.allclose(before, y, atol=1e-5))
