import cntk as C
import numpy as np

numbers = [
    [ -1, -12, -23, -34, -10, -21, -32],
    [ -8, -19, -30,  -6, -17, -28,  -4],
    [-15, -26,  -2, -13, -24, -35, -11],
    [-22, -33,  -9, -20, -31,  -7, -18],
    [-29,  -5, -16, -27,  -3, -14, -25],
]
image = np.array([[numbers]], dtype=np.float32)  # (1, 1, 5, 7)

x = C.input_variable((1, 5, 7))
padded = C.pad(x, [(0, 0), (1, 1), (1, 1)])  # (1, 7, 9): zeros by default
pool = C.layers.MaxPooling((3, 3), strides=2)
y = pool(padded).eval({x: image})  # (1, 1, 3, 4)
print(y[0, 0])
