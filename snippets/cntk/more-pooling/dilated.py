import cntk as C
import numpy as np

image = np.arange(35, dtype=np.float32).reshape(1, 1, 5, 7)
window, stride, dilation = 2, 2, 2


def side_by_side(x, axis):
    last = x.shape[axis] - (window - 1) * dilation
    starts = np.arange(0, last, stride)[:, None]
    places = (starts + np.arange(window) * dilation).ravel().tolist()
    rows = [C.slice(x, axis, i, i + 1) for i in places]
    return C.splice(*rows, axis=axis)


x = C.input_variable((1, 5, 7))
y = side_by_side(side_by_side(x, 1), 2)  # (1, 4, 6)
largest = C.layers.MaxPooling((window, window), strides=window)(y)
average = C.layers.AveragePooling((window, window), strides=window)(y)
print(largest.eval({x: image})[0, 0])
print(average.eval({x: image})[0, 0])
