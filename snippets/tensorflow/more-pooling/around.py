import numpy as np
import tensorflow as tf

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 4, 6, 1)

border = [[0, 0], [1, 1], [1, 1], [0, 0]]
y = tf.nn.max_pool2d(image, 3, strides=2, padding=border)  # (1, 2, 3, 1)
print(y.numpy()[0, :, :, 0])

border = [[0, 0], [1, 2], [1, 2], [0, 0]]
y = tf.nn.max_pool2d(image, 3, strides=2, padding=border)  # (1, 3, 4, 1)
print(y.numpy()[0, :, :, 0])
