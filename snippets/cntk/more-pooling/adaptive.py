import cntk as C
import numpy as np

image = np.arange(35, dtype=np.float32).reshape(1, 1, 5, 7)


def pool(x, reduce, axis, size):
    side, windows = x.shape[axis], []
    for i in range(size):
        first, end = i * side // size, -(-(i + 1) * side // size)
        window = C.slice(x, axis, first, end)
        windows.append(reduce(window, axis=axis))
    return C.splice(*windows, axis=axis)


def adaptive(x, reduce, size):
    return pool(pool(x, reduce, 1, size[0]), reduce, 2, size[1])


size = 2, 4
x = C.input_variable((1, 5, 7))
average = adaptive(x, C.reduce_mean, size).eval({x: image})  # (1, 1, 2, 4)
largest = adaptive(x, C.reduce_max, size).eval({x: image})  # (1, 1, 2, 4)
print(average[0, 0])
print(largest[0, 0])
