import numpy as np
import tensorflow as tf

random = np.random.RandomState(0)
image = random.randint(-9, 10, (1, 12, 14, 2)).astype(np.float32)
kernel = random.randint(-9, 10, (3, 3, 2, 4)).astype(np.float32)


def conv(x):
    return tf.nn.conv2d(x, kernel, strides=1, padding="VALID").numpy()


def pool(x):
    return tf.nn.max_pool2d(x, ksize=2, strides=2, padding="VALID").numpy()


moved = image[:, 2:]  # (1, 10, 14, 2)
print("convolution, 2 rows:", abs(conv(image)[:, 2:] - conv(moved)).max())
print("pooling, 2 rows:    ", abs(pool(image)[:, 1:] - pool(moved)).max())
moved = image[:, 1:11]  # (1, 10, 14, 2)
print("convolution, 1 row: ", abs(conv(image)[:, 1:9] - conv(moved)).max())
print("pooling, 1 row:     ", abs(pool(image)[:, :5] - pool(moved)).max())
