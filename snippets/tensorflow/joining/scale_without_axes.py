import numpy as np
import tensorflow as tf

x = tf.ones((2, 2, 2, 2))
scale = np.array([[1, 2], [3, 4]], dtype=np.float32)  # image, channel

y = x * scale  # (2, 2, 2, 2)
print("first image, one pixel:", y.numpy()[0, 1, 1])
y = x * scale[:, np.newaxis, np.newaxis]
print("with all axes:         ", y.numpy()[0, 1, 1])
