import numpy as np
import tensorflow as tf

x = np.arange(48, dtype=np.float32).reshape(1, 4, 2, 2, 3) % 7 - 3
x = x.transpose(0, 2, 3, 4, 1)  # (1, 2, 2, 3, 4)
kernel = np.arange(32, dtype=np.float32).reshape(2, 2, 2, 2, 2) % 5 - 2
kernel = kernel.transpose(2, 3, 4, 1, 0)
# depth, height, width, in, out

try:
    tf.nn.conv3d(x, kernel, [1, 1, 1, 1, 1], "VALID")
except tf.errors.InvalidArgumentError as error:
    print("three dimensions with groups:", type(error).__name__)

maps = [
    tf.nn.conv3d(part, w, [1, 1, 1, 1, 1], "VALID")
    for part, w in zip(tf.split(x, 2, axis=4), tf.split(kernel, 2, axis=4))
]
y = tf.concat(maps, axis=4)  # (1, 1, 1, 2, 2)
print(y.numpy()[0, 0, 0].T)
