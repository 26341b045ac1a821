import numpy as np
import tensorflow as tf

image = np.arange(-20, 0, dtype=np.float32).reshape(1, 4, 5, 1)

rows, columns = (3 - 4) % 2, (3 - 5) % 2  # (window - side) % stride: 1 and 0
border = [[0, 0], [0, rows], [0, columns], [0, 0]]
y = tf.nn.max_pool2d(image, 3, strides=2, padding=border)  # (1, 2, 2, 1)
print(y.numpy()[0, :, :, 0])
