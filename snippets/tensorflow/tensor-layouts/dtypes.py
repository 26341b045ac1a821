import textwrap

import numpy as np
import tensorflow as tf

pixels = np.zeros((2, 4, 5, 3), dtype=np.uint8)  # (2, 4, 5, 3)

kernel = tf.Variable(tf.zeros((3, 3, 3, 8)))
for name, images in [
    ("uint8", tf.constant(pixels)),
    ("uint8, from NumPy", pixels),
    ("uint8 / 255", tf.constant(pixels / 255)),
    ("uint8 / 255, from NumPy", pixels / 255),
    ("float32", tf.constant(pixels.astype(np.float32) / 255)),
]:
    try:
        y = tf.nn.conv2d(images, kernel, 1, "VALID")  # (2, 2, 3, 8)
        print(f"{name}: {y.dtype.name}")
    except tf.errors.InvalidArgumentError as error:
        message = error.message.splitlines()[0].split(" [")[0]
        print(textwrap.fill(f"{name}: {message}", width=70))
