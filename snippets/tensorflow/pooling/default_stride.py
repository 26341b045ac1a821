import numpy as np
import tensorflow as tf

image = np.arange(-35, 0, dtype=np.float32).reshape(1, 5, 7, 1)

try:
    tf.nn.max_pool2d(image, ksize=2, padding="VALID")
except TypeError as error:
    print("TypeError:", error)

y = tf.nn.max_pool2d(image, ksize=2, strides=2, padding="VALID")  # (1, 2, 3, 1)
print(y.numpy()[0, :, :, 0])
