import keras
import numpy as np

image = np.arange(35, dtype=np.float32).reshape(1, 5, 7, 1)
window, stride, dilation = 2, 2, 2


def side_by_side(x, axis):
    last = x.shape[axis] - (window - 1) * dilation
    starts = np.arange(0, last, stride)[:, None]
    places = starts + np.arange(window) * dilation
    return keras.ops.take(x, places.ravel(), axis=axis)


x = side_by_side(side_by_side(image, 1), 2)  # (1, 4, 6, 1)
largest = keras.layers.MaxPooling2D(window, strides=window)(x)
average = keras.layers.AveragePooling2D(window, strides=window)(x)
print(keras.ops.convert_to_numpy(largest)[0, :, :, 0])
print(keras.ops.convert_to_numpy(average)[0, :, :, 0])
