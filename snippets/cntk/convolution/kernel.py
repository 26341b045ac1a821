import cntk as C
import numpy as np

first = [
    [ 2, -1,  0,  3,  1],
    [ 0,  4, -2,  1, -3],
    [ 1, -1,  5,  0,  2],
    [-4,  2,  3, -2,  1],
]
second = [
    [ 1,  0, -2,  4,  0],
    [-1,  3,  1, -5,  2],
    [ 0, -2,  2,  1, -1],
    [ 3,  1, -3,  0,  4],
]
image = np.array([[first, second]], dtype=np.float32)  # (1, 2, 4, 5)

on_first = [[1, 0, -2], [3, -1, 0], [0, 2, 1]]
on_second = [[0, -1, 1], [2, 0, -3], [-1, 1, 0]]
kernel = np.array([[on_first, on_second]], dtype=np.float32)

x = C.input_variable((2, 4, 5))  # without the batch
conv = C.layers.Convolution((3, 3), num_filters=1, bias=False)
model = conv(x)
conv.W.value = kernel  # (1, 2, 3, 3): out, in, height, width
y = model.eval({x: image})  # (1, 1, 2, 3)
print(y[0, 0])
