import numpy as np
import tensorflow as tf

image = np.float32([[[0, 1], [2, 3]], [[8, 0], [0, 4]]])
image = image[np.newaxis].transpose(0, 2, 3, 1)  # (1, 2, 2, 2)
row = np.float32([0.25, 0.75, 0.75, 0.25])
kernel = np.outer(row, row).reshape(4, 4, 1, 1)  # (4, 4, 1, 1)

maps = [
    tf.nn.conv2d_transpose(x, kernel, [1, 4, 4, 1], strides=2)
    for x in tf.split(image, 2, axis=3)
]
y = tf.concat(maps, axis=3)  # (1, 4, 4, 2)
print(y.numpy()[0, :, :, 0])
