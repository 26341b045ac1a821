import numpy as np
import tensorflow as tf

np.set_printoptions(precision=4, suppress=True)

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 4, 6, 1)
border = [[0, 0], [2, 2], [2, 2], [0, 0]]

try:
    tf.nn.avg_pool2d(image, 3, strides=2, padding=border)
except TypeError as error:
    print(f"{type(error).__name__}: {error}".split(" not ")[0])


def mean(image, value=0):
    padded = tf.pad(image, border, constant_values=value)
    return tf.nn.avg_pool2d(padded, 3, strides=2, padding="VALID").numpy()


print("minus infinity:", mean(image, -np.inf)[0, 0, :, 0])
print("zeros:         ", mean(image)[0, 0, :, 0])
y = mean(image) / mean(np.ones_like(image))  # (1, 3, 4, 1)
print(y[0, :, :, 0])
