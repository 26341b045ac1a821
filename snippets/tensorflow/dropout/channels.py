import numpy as np
import tensorflow as tf

images = tf.ones((2, 4, 6, 64))  # (2, 4, 6, 64)

y = tf.nn.dropout(images, rate=0.5)  # (2, 4, 6, 64)
lost = (y.numpy() == 0).sum(axis=(1, 2))  # (2, 64)
some = 0 < lost.min() and lost.max() < 24
print("units: each map lost some, none lost all:", some)

y = tf.nn.dropout(images, rate=0.5, noise_shape=(2, 1, 1, 64))
lost = (y.numpy() == 0).sum(axis=(1, 2))  # (2, 64)
print("maps: numbers lost in a map:", np.unique(lost))
