import numpy as np
import tensorflow as tf

image = np.arange(20, dtype=np.float32).reshape(1, 4, 5, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

try:
    tf.nn.conv2d(image, kernel, strides=1, padding=2)
except TypeError as error:
    print("TypeError:", error)

around = [[0, 0], [2, 2], [2, 2], [0, 0]]
y = tf.nn.conv2d(image, kernel, strides=1, padding=around)  # (1, 6, 7, 1)
print(y.numpy()[0, :, :, 0])
