import numpy as np
import tensorflow as tf

image = np.arange(1, 13, dtype=np.float32).reshape(2, 1, 3, 2)
image = image.transpose(0, 2, 3, 1)
kernel = np.array([1, 10], dtype=np.float32).reshape(2, 1, 1, 1)

y = tf.nn.conv2d(image, kernel, (3, 1), "SAME")  # (2, 1, 2, 1)
print(y.numpy()[..., 0])

y = tf.nn.conv2d(image[:, 1:], kernel, (3, 1), "VALID")  # (2, 1, 2, 1)
print(y.numpy()[..., 0])
