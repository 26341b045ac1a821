import numpy as np
import tensorflow as tf

image = np.arange(1, 7, dtype=np.float32).reshape(1, 2, 3, 1)
kernel = np.arange(1, 5, dtype=np.float32).reshape(2, 2, 1, 1)

spread = np.zeros((3, 3, 1, 1), dtype=np.float32)
spread[::2, ::2] = kernel
y = tf.nn.conv2d_transpose(
    image, spread, output_shape=[1, 4, 5, 1], strides=1, padding="VALID"
)  # (1, 4, 5, 1)
print(y.numpy()[0, :, :, 0])
