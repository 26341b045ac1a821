import cntk as C
import numpy as np

first = [
    [ 1,  3, -2,  0,  4, -6],
    [ 4, -5,  6,  8, -1,  2],
    [-1, -7, -3, -2, -8, -9],
    [-6, -4, -9, -5, -7, -3],
]
second = [
    [ 0, -1,  5,  2, -3,  1],
    [ 3,  2, -4,  7,  0, -2],
    [ 9,  1,  0, -8, -5, -6],
    [-3,  6, -2,  4, -1, -7],
]
image = np.array([[first, second]], dtype=np.float32)  # (1, 2, 4, 6)

x = C.input_variable((2, 4, 6))
pool = C.layers.AveragePooling((2, 2), strides=2)
y = pool(x).eval({x: image})  # (1, 2, 2, 3)
print(y[0])
