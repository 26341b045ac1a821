import cntk as C
import numpy as np

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 1, 4, 6)

x = C.input_variable((1, 4, 6))
pool = C.layers.MaxPooling((3, 3), strides=2, pad=True)
y = pool(x).eval({x: image})  # (1, 1, 2, 3)
print(y[0, 0])
