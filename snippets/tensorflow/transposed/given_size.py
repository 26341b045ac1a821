import numpy as np
import tensorflow as tf

image = np.arange(1, 7, dtype=np.float32).reshape(1, 2, 3, 1)
kernel = np.arange(1, 5, dtype=np.float32).reshape(2, 2, 1, 1)


def enlarge(height, width):
    return tf.nn.conv2d_transpose(
        image, kernel, [1, height, width, 1], strides=2, padding="VALID"
    )


y = enlarge(4, 7)  # (1, 4, 7, 1)
print(y.numpy()[0, :, :, 0])
y = enlarge(5, 6)  # (1, 5, 6, 1)
print(y.numpy()[0, :, :, 0])
