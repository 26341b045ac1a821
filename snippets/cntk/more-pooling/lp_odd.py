import cntk as C
import numpy as np

image = np.float32([[[[3, 0], [0, -4]]]])  # (1, 1, 2, 2)
x = C.input_variable((1, 2, 2))
mean = C.layers.AveragePooling((2, 2), strides=2)


def pool(powers, p):
    return C.pow(4 * mean(powers), 1 / p).eval({x: image}).item()


for p in 1, 3:
    y = pool(C.pow(x, p), p)
    absolute = pool(C.pow(C.abs(x), p), p)
    print(f"{p}: {y:.4f}, of absolute values {absolute:.4f}")
