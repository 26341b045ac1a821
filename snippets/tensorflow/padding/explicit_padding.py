import numpy as np
import tensorflow as tf

image = np.arange(16, dtype=np.float32).reshape(1, 4, 4, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

end = tf.pad(image, [[0, 0], [0, 1], [0, 1], [0, 0]])  # (1, 5, 5, 1)
y = tf.nn.conv2d(end, kernel, strides=2, padding="VALID")  # (1, 2, 2, 1)
print("below and right", y.numpy()[0, :, :, 0], sep="\n")

around = tf.pad(image, [[0, 0], [1, 1], [1, 1], [0, 0]])  # (1, 6, 6, 1)
y = tf.nn.conv2d(around, kernel, strides=2, padding="VALID")  # (1, 2, 2, 1)
print("all around", y.numpy()[0, :, :, 0], sep="\n")
