import numpy as np
import tensorflow as tf

image = np.arange(35, dtype=np.float32).reshape(1, 5, 7, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

y = tf.nn.conv2d(image, kernel, strides=2, padding="SAME")  # (1, 3, 4, 1)
print(y.numpy()[0, :, :, 0])
