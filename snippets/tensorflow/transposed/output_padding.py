import numpy as np
import tensorflow as tf

image = np.arange(1, 7, dtype=np.float32).reshape(1, 2, 3, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

cut = [[0, 0], [1, 0], [1, 0], [0, 0]]  # of each axis: at the start, the end
y = tf.nn.conv2d_transpose(
    image, kernel, [1, 4, 6, 1], strides=2, padding=cut
)  # (1, 4, 6, 1)
print(y.numpy()[0, :, :, 0])
