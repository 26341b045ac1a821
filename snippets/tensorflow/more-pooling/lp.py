import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

image = np.float32([[3, 0, 1, 1, 2], [0, -4, 1, -1, 0], [0, 0, 0, 0, 2]])
image = image[None, :, :, None]  # (1, 3, 5, 1)

for p in 1, 2, 4:
    mean = tf.nn.avg_pool2d(tf.abs(image) ** p, 2, strides=2, padding="VALID")
    y = (4 * mean) ** (1 / p)  # (1, 1, 2, 1)
    print(p, y.numpy()[0, :, :, 0])
