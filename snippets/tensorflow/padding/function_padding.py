import numpy as np
import tensorflow as tf

image = np.arange(20, dtype=np.float32).reshape(1, 4, 5, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

y = tf.nn.conv2d(image, kernel, strides=1, padding="VALID")  # (1, 2, 3, 1)
print("no padding", y.numpy()[0, :, :, 0], sep="\n")
