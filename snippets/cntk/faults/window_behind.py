import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)
image = np.arange(-12, 0, dtype=np.float32).reshape(1, 1, 2, 6)

x = C.input_variable((1, 2, 6))
pool = C.pooling(x, C.MAX_POOLING, (2, 2), strides=(1, 3), ceil_out_dim=True)
y = pool.eval({x: image})  # (1, 1, 1, 3)
print(y[0, 0])

pool = C.pooling(x, C.AVG_POOLING, (2, 2), strides=(1, 3), ceil_out_dim=True)
y = pool.eval({x: image})  # (1, 1, 1, 3)
print(y[0, 0])
