import numpy as np
import tensorflow as tf

image = np.float32([[1, 2, 0, 0, 0], [3, 4, 7, 0, 0], [0, 0, 0, 0, 0]])
image = image[None, :, :, None]  # (1, 3, 5, 1)

y, indices = tf.nn.max_pool_with_argmax(image, 2, strides=2, padding="VALID")
places, values = tf.reshape(indices, (-1, 1)), tf.reshape(y, [-1])

back = tf.scatter_nd(places, values, [2 * 4])
back = tf.reshape(back, (1, 2, 4, 1))  # (1, 2, 4, 1)
print(back.numpy()[0, :, :, 0])

back = tf.scatter_nd(places, values, [3 * 5])
back = tf.reshape(back, (1, 3, 5, 1))  # (1, 3, 5, 1)
print(back.numpy()[0, :, :, 0])
