import cntk as C
import numpy as np

image = np.arange(-35, 0, dtype=np.float32).reshape(1, 1, 5, 7)

x = C.input_variable((1, 5, 7))
pool = C.layers.MaxPooling((2, 2))
y = pool(x).eval({x: image})  # (1, 1, 4, 6)
print(y[0, 0])
