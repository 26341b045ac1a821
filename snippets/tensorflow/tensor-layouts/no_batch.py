import numpy as np
import tensorflow as tf

image = np.zeros((4, 5, 1), dtype=np.float32)

kernel = np.zeros((3, 3, 1, 8), dtype=np.float32)
try:
    with tf.Graph().as_default():  # checks the shapes and runs nothing
        tf.nn.conv2d(image, kernel, strides=1, padding="VALID")
except ValueError as error:
    print("ValueError:", str(error).split(" for '")[0])

image = image[np.newaxis]
y = tf.nn.conv2d(image, kernel, strides=1, padding="VALID")  # (1, 2, 3, 8)
print("with a batch axis", tuple(y.shape))
