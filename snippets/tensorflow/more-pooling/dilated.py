import numpy as np
import tensorflow as tf

image = np.arange(35, dtype=np.float32).reshape(1, 5, 7, 1)
window, stride, dilation = 2, 2, 2


def side_by_side(x, axis):
    last = x.shape[axis] - (window - 1) * dilation
    starts = np.arange(0, last, stride)[:, None]
    places = starts + np.arange(window) * dilation
    return tf.gather(x, places.ravel(), axis=axis)


x = side_by_side(side_by_side(image, 1), 2)  # (1, 4, 6, 1)
largest = tf.nn.max_pool2d(x, window, strides=window, padding="VALID")
average = tf.nn.avg_pool2d(x, window, strides=window, padding="VALID")
print(largest.numpy()[0, :, :, 0])
print(average.numpy()[0, :, :, 0])
