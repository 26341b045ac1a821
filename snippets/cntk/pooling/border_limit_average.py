import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 1, 4, 6)
border = [(0, 0), (2, 2), (2, 2)]


def mean(image, value=0):
    x = C.input_variable((1, 4, 6))
    padded = C.pad(x, border, constant_value=value)
    pool = C.layers.AveragePooling((3, 3), strides=2)
    return pool(padded).eval({x: image})


print("minus infinity:", mean(image, -np.inf)[0, 0, 0])
print("zeros:         ", mean(image)[0, 0, 0])
y = mean(image) / mean(np.ones_like(image))  # (1, 1, 3, 4)
print(y[0, 0])
