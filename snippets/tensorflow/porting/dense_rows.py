import numpy as np
import tensorflow as tf

rng = np.random.RandomState(0)
images = np.float32(rng.randint(-4, 5, (2, 3, 4, 2)))  # (2, 3, 4, 2)
kernel = rng.randint(-4, 5, (3, 4, 2, 5))  # height, width, channel, out

dense = tf.Variable(tf.zeros((24, 5)))
x = tf.reshape(images, (2, -1))  # (2, 24)
dense.assign(kernel.reshape(-1, 5))  # height x width x channel, out
y = tf.matmul(x, dense)  # (2, 5)
print(y.numpy())

again = dense.numpy().reshape(3, 4, 2, 5)  # (3, 4, 2, 5)
print(np.array_equal(again, kernel))
