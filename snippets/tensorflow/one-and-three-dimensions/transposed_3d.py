import numpy as np
import tensorflow as tf

x = np.arange(8, dtype=np.float32).reshape(1, 2, 1, 2, 2) % 5 - 2
x = x.transpose(0, 2, 3, 4, 1)  # (1, 1, 2, 2, 2)
kernel = np.arange(24, dtype=np.float32).reshape(2, 1, 2, 2, 3) % 7 - 3
kernel = kernel.transpose(2, 3, 4, 1, 0)
# depth, height, width, out, in

y = tf.nn.conv3d_transpose(
    x, kernel, [1, 2, 4, 5, 1], strides=2, padding="VALID"
)  # (1, 2, 4, 5, 1)
print(y.numpy()[0, :, :, :, 0])
