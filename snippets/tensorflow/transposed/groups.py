import numpy as np
import tensorflow as tf

image = np.arange(24, dtype=np.float32).reshape(1, 4, 2, 3) % 5
image = image.transpose(0, 2, 3, 1)  # (1, 2, 3, 4)
kernel = np.arange(72, dtype=np.float32).reshape(4, 2, 3, 3) % 7 - 3
kernel = kernel.transpose(2, 3, 1, 0)  # (3, 3, 2, 4): height, width, out, in

images = tf.split(image, 2, axis=3)
kernels = tf.split(kernel, 2, axis=3)
maps = [
    tf.nn.conv2d_transpose(x, w, [1, 5, 7, 2], strides=2, padding="VALID")
    for x, w in zip(images, kernels)
]
y = tf.concat(maps, axis=3)  # (1, 5, 7, 4)
print(y.numpy()[0, :, :, 3])
