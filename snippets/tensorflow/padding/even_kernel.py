import numpy as np
import tensorflow as tf

image = np.arange(20, dtype=np.float32).reshape(1, 4, 5, 1)
kernel = np.array([1, 2, 3, 4], dtype=np.float32).reshape(2, 2, 1, 1)

y = tf.nn.conv2d(image, kernel, strides=1, padding="SAME")  # (1, 4, 5, 1)
print(y.numpy()[0, :, :, 0])
