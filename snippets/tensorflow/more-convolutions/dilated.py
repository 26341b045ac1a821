import numpy as np
import tensorflow as tf

image = np.arange(84).reshape(1, 2, 6, 7) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 6, 7, 2)
kernel = np.arange(18).reshape(1, 2, 3, 3) % 5 - 2
kernel = kernel.transpose(2, 3, 1, 0).astype(np.float32)  # (3, 3, 2, 1)

y = tf.nn.conv2d(
    image, kernel, strides=1, padding="VALID", dilations=2
)  # (1, 2, 3, 1)
print(y.numpy()[0, :, :, 0])
