import numpy as np
import tensorflow as tf

image = np.float32([[[1, 2, 3], [4, 5, 6]], [[0, 1, 0], [-1, 0, 2]]])
image = image[np.newaxis].transpose(0, 2, 3, 1)  # (1, 2, 3, 2)
kernel = np.arange(18, dtype=np.float32).reshape(2, 1, 3, 3) % 5
kernel = kernel.transpose(2, 3, 1, 0)  # (3, 3, 1, 2): height, width, out, in

y = tf.nn.conv2d_transpose(
    image, kernel, output_shape=[1, 5, 7, 1], strides=2, padding="VALID"
)  # (1, 5, 7, 1)
print(y.numpy()[0, :, :, 0])
