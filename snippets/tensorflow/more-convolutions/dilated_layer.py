import numpy as np
import tensorflow as tf

image = np.arange(63, dtype=np.float32).reshape(1, 7, 9, 1) * 7 % 13 - 6
kernel = np.arange(9, dtype=np.float32).reshape(3, 3, 1, 1) % 5 - 2

y = tf.nn.conv2d(
    image, kernel, strides=2, padding="VALID", dilations=2
)  # (1, 2, 3, 1)
print(y.numpy()[0, :, :, 0])
