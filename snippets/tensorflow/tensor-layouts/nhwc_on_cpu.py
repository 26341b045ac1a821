import numpy as np
import tensorflow as tf

images = np.arange(60.0).reshape(1, 3, 4, 5)  # (1, 3, 4, 5)
kernel = np.ones((3, 3, 3, 8))

try:
    with tf.device("CPU"):
        tf.nn.conv2d(images, kernel, 1, "VALID", data_format="NCHW")
except tf.errors.UnimplementedError as error:
    message = error.message.split("}} ")[1].split(" The op")[0]
    print(f"{type(error).__name__}: {message}")

x = tf.transpose(images, (0, 2, 3, 1))
y = tf.nn.conv2d(x, kernel, 1, "VALID")
y = tf.transpose(y, (0, 3, 1, 2))  # (1, 8, 2, 3)
print(y.numpy()[0, 0])
