import keras
import numpy as np

random = np.random.RandomState(0)
image = random.randint(-9, 10, (1, 12, 14, 2)).astype(np.float32)
kernel = random.randint(-9, 10, (3, 3, 2, 4)).astype(np.float32)


def conv(x):
    return keras.ops.convert_to_numpy(keras.ops.conv(x, kernel))


def pool(x):
    return keras.ops.convert_to_numpy(keras.ops.max_pool(x, 2, 2))


moved = image[:, 2:]  # (1, 10, 14, 2)
print("convolution, 2 rows:", abs(conv(image)[:, 2:] - conv(moved)).max())
print("pooling, 2 rows:    ", abs(pool(image)[:, 1:] - pool(moved)).max())
moved = image[:, 1:11]  # (1, 10, 14, 2)
print("convolution, 1 row: ", abs(conv(image)[:, 1:9] - conv(moved)).max())
print("pooling, 1 row:     ", abs(pool(image)[:, :5] - pool(moved)).max())
