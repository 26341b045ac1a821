import numpy as np
import tensorflow as tf

image = np.full((1, 4, 4, 1), 36, dtype=np.float32)
around = [[0, 0], [1, 1], [1, 1], [0, 0]]
behind = [[0, 0], [0, 1], [0, 1], [0, 0]]


def pool(x):
    return tf.nn.avg_pool2d(tf.pad(x, behind), 3, strides=2, padding="VALID")


padded = tf.pad(image, around)
counted = tf.ones_like(padded)  # the border counts
total = pool(padded)
y = total / pool(counted)  # (1, 3, 3, 1)
print(y.numpy()[0, :, :, 0])

counted = tf.pad(np.ones_like(image), around)  # the image alone
y = total / pool(counted)  # (1, 3, 3, 1)
print(y.numpy()[0, :, :, 0])
