import numpy as np
import tensorflow as tf

image = np.arange(40).reshape(1, 2, 4, 5) * 7 % 13 - 6
image = image.transpose(0, 2, 3, 1).astype(np.float32)  # (1, 4, 5, 2)
kernel = np.arange(18, dtype=np.float32).reshape(3, 3, 2, 1) % 5 - 2

y = tf.nn.depthwise_conv2d(
    image, kernel, strides=[1, 1, 1, 1], padding="VALID"
)  # (1, 2, 3, 2)
y = y[:, :, ::2]  # (1, 2, 2, 2): what a stride of 2 along the width gives
print(y.numpy()[0].transpose(2, 0, 1))
