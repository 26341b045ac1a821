import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

image = np.ones((1, 1, 3, 3), dtype=np.float32)
x = C.input_variable((1, 3, 3))

padded = C.pad(x, [(0, 0), (0, 1), (0, 1)])
mean = C.layers.AveragePooling((2, 2), strides=2)(C.square(padded))
y = C.sqrt(4 * mean).eval({x: image})  # (1, 1, 2, 2)
print("zeros behind", y[0, 0], sep="\n")
