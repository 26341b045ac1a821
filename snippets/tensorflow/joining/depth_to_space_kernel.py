import numpy as np
import tensorflow as tf

image = np.array([1, -1], dtype=np.float32).reshape(1, 1, 1, 2)
kernel = np.arange(16, dtype=np.float32).reshape(1, 1, 2, 8)

maps = tf.nn.conv2d(image, kernel, 1, "VALID")  # (1, 1, 1, 8)
y = tf.nn.depth_to_space(maps + np.arange(8.0), 2)  # (1, 2, 2, 2)
print("first channel:")
print(y.numpy()[0, :, :, 0])
