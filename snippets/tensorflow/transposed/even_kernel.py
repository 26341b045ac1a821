import numpy as np
import tensorflow as tf

image = np.float32([1, 2]).reshape(1, 1, 2, 1)
kernel = np.float32([1, 2]).reshape(1, 2, 1, 1)

cut = [[0, 0], [0, 0], [1, 1], [0, 0]]
y = tf.nn.conv2d_transpose(
    image, kernel, [1, 1, 2, 1], (1, 2), padding=cut
)  # (1, 1, 2, 1)
print(y.numpy().ravel())
