import cntk as C
import numpy as np

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 1, 4, 6)

x = C.input_variable((1, 4, 6))
border = [(0, 0), (2, 2), (2, 2)]
padded = C.pad(x, border, constant_value=-np.inf)  # (1, 8, 10)
pool = C.layers.MaxPooling((3, 3), strides=2)
y = pool(padded).eval({x: image})  # (1, 1, 3, 4)
print(y[0, 0])
