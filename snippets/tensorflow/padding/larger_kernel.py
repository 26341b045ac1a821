import numpy as np
import tensorflow as tf

image = np.arange(24, dtype=np.float32).reshape(1, 4, 6, 1)
kernel = np.arange(1, 26, dtype=np.float32).reshape(5, 5, 1, 1)

y = tf.nn.conv2d(image, kernel, strides=1, padding="SAME")  # (1, 4, 6, 1)
print(y.numpy()[0, :, :, 0])
