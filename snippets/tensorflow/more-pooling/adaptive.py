import numpy as np
import tensorflow as tf

image = np.arange(35, dtype=np.float32).reshape(1, 5, 7, 1)


def pool(x, reduce, axis, size):
    side, windows = x.shape[axis], []
    for i in range(size):
        first, end = i * side // size, -(-(i + 1) * side // size)
        window = tf.gather(x, range(first, end), axis=axis)
        windows.append(reduce(window, axis=axis, keepdims=True))
    return tf.concat(windows, axis)


def adaptive(x, reduce, size):
    return pool(pool(x, reduce, 1, size[0]), reduce, 2, size[1])


size = 2, 4
average = adaptive(image, tf.reduce_mean, size)  # (1, 2, 4, 1)
largest = adaptive(image, tf.reduce_max, size)  # (1, 2, 4, 1)
print(average.numpy()[0, :, :, 0])
print(largest.numpy()[0, :, :, 0])
