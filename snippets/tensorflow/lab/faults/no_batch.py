import numpy as np
import tensorflow as tf

image = np.ones((4, 4, 1), np.float32)  # the batch is missing
kernel = np.ones((2, 2, 1, 1), np.float32)

try:
    print(tf.nn.conv2d(image, kernel, strides=1, padding="VALID"))
except tf.errors.InvalidArgumentError as error:
    print("InvalidArgumentError:", error.message.split("}} ")[1])
