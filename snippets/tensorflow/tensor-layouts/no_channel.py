import numpy as np
import tensorflow as tf

images = np.zeros((2, 4, 5), dtype=np.float32)

kernel = np.zeros((3, 3, 1, 8), dtype=np.float32)
try:
    with tf.Graph().as_default():  # checks the shapes and runs nothing
        tf.nn.conv2d(images, kernel, strides=1, padding="VALID")
except ValueError as error:
    print("ValueError:", str(error).split(" for '")[0])

images = images[:, :, :, np.newaxis]
y = tf.nn.conv2d(images, kernel, strides=1, padding="VALID")  # (2, 2, 3, 8)
print("with a channel axis", tuple(y.shape))
