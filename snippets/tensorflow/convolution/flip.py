import numpy as np
import tensorflow as tf

image = np.zeros((1, 5, 6, 1), dtype=np.float32)
image[0, 2, 3, 0] = 1
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)
turned = np.flip(kernel, axis=(0, 1))  # (3, 3, 1, 1)

y = tf.nn.conv2d(image, kernel, strides=1, padding="VALID")  # (1, 3, 4, 1)
print("as it is", y.numpy()[0, :, :, 0], sep="\n")
y = tf.nn.conv2d(image, turned, strides=1, padding="VALID")  # (1, 3, 4, 1)
print("turned", y.numpy()[0, :, :, 0], sep="\n")
