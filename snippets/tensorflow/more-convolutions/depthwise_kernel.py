import numpy as np
import tensorflow as tf

image = np.arange(24).reshape(1, 2, 3, 4) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 3, 4, 2)
kernel = np.arange(54, dtype=np.float32).reshape(3, 3, 2, 3) % 7 - 3

y = tf.nn.depthwise_conv2d(
    image, kernel, strides=[1, 1, 1, 1], padding="VALID"
)  # (1, 1, 2, 6)
print("its own order", y.numpy()[0, 0].T, sep="\n")
