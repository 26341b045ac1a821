import numpy as np
import tensorflow as tf

image = np.float32([1, 2]).reshape(1, 1, 1, 2)  # (1, 1, 1, 2)
kernel = np.float32([3, 4]).reshape(2, 1, 1, 1)  # in, out, height, width
kernel = kernel.transpose(2, 3, 1, 0)  # (1, 1, 1, 2): height, width, out, in


def enlarge(image, kernel):
    return tf.nn.conv2d_transpose(image, kernel, [1, 1, 1, 1], strides=1)


y = enlarge(image, kernel)  # (1, 1, 1, 1)
print("one group: ", y.numpy().ravel())

maps = [enlarge(image[..., i:i + 1], kernel[..., i:i + 1]) for i in range(2)]
y = tf.concat(maps, axis=3)  # (1, 1, 1, 2)
print("two groups:", y.numpy().ravel())
