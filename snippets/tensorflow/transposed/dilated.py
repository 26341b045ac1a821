import numpy as np
import tensorflow as tf

image = np.arange(1, 7, dtype=np.float32).reshape(1, 2, 3, 1)
kernel = np.arange(1, 7, dtype=np.float32).reshape(2, 3, 1, 1)

spread = np.zeros((4, 5, 1, 1), dtype=np.float32)
spread[::3, ::2] = kernel
y = tf.nn.conv2d_transpose(
    image, spread, [1, 6, 9, 1], strides=2, padding="VALID"
)  # (1, 6, 9, 1)
print(y.numpy()[0, :, :, 0])
