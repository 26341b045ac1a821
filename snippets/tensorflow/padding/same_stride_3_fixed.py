import numpy as np
import tensorflow as tf

image = np.arange(72, dtype=np.float32).reshape(1, 8, 9, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

y = tf.nn.conv2d(image, kernel, strides=3, padding="SAME")  # (1, 3, 3, 1)
print(y.numpy()[0, :, :, 0])
