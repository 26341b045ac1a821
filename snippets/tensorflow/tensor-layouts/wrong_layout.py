import numpy as np
import tensorflow as tf

# batch, channels, height, width
images = np.zeros((2, 3, 4, 5), dtype=np.float32)  # (2, 3, 4, 5)

kernel = tf.Variable(tf.zeros((3, 3, 3, 8)))
try:
    tf.nn.conv2d(images, kernel, strides=1, padding="VALID")
except tf.errors.InvalidArgumentError as error:
    # The names of the device and the operation stand around it.
    message = error.message.split("}} ")[1].split(" [")[0]
    print("InvalidArgumentError:", message)
