import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)
image = np.arange(20, dtype=np.float32).reshape(1, 1, 4, 5)

x = C.input_variable((1, 4, 5))
padded = C.pad(x, [(0, 0), (1, 1), (1, 1)])
pool = C.layers.AveragePooling((3, 3), strides=1, pad=False)
y = pool(padded).eval({x: image})  # (1, 1, 4, 5)
print(y[0, 0])
