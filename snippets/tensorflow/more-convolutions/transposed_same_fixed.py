import numpy as np
import tensorflow as tf

image = np.arange(1, 7, dtype=np.float32).reshape(1, 2, 3, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

y = tf.nn.conv2d_transpose(
    image, kernel, output_shape=[1, 4, 6, 1], strides=2, padding="SAME"
)  # (1, 4, 6, 1)
print(y.numpy()[0, :, :, 0])
