import numpy as np
import tensorflow as tf

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 4, 6, 1)

try:
    tf.nn.max_pool2d(image, strides=2, padding="VALID")
except TypeError as error:
    print("no window:", error)

y = tf.nn.max_pool2d(image, ksize=2, strides=2, padding="VALID")  # (1, 2, 3, 1)
print(y.numpy()[0, :, :, 0])
