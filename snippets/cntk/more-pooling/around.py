import cntk as C
import numpy as np

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 1, 4, 6)
x = C.input_variable((1, 4, 6))
pool = C.layers.MaxPooling((3, 3), strides=2)

border = [(0, 0), (1, 1), (1, 1)]
y = pool(C.pad(x, border, constant_value=-np.inf))  # (1, 2, 3)
print(y.eval({x: image})[0, 0])

border = [(0, 0), (1, 2), (1, 2)]
y = pool(C.pad(x, border, constant_value=-np.inf))  # (1, 3, 4)
print(y.eval({x: image})[0, 0])
