import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

image = np.ones((1, 3, 3, 1), dtype=np.float32)

padded = tf.pad(image, [[0, 0], [0, 1], [0, 1], [0, 0]])
mean = tf.nn.avg_pool2d(padded**2, 2, strides=2, padding="VALID")
y = tf.sqrt(4 * mean)  # (1, 2, 2, 1)
print("zeros behind", y.numpy()[0, :, :, 0], sep="\n")
