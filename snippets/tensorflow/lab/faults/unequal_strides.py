import numpy as np
import tensorflow as tf

image = np.arange(1, 17, dtype=np.float32).reshape(1, 4, 4, 1)
kernel = np.ones((2, 2, 1, 1), np.float32)

try:
    y = tf.nn.depthwise_conv2d(image, kernel, strides=(1, 1, 2, 1), padding="VALID")
    print("stride (1, 2):", y.numpy().ravel())
except tf.errors.InvalidArgumentError as error:
    print("InvalidArgumentError:", error.message.split("}} ")[1].split(". ")[0])

y = tf.nn.depthwise_conv2d(image, kernel, strides=(1, 1, 1, 1), padding="VALID")
print("stride 1, every second column:", y[:, :, ::2].numpy().ravel())
