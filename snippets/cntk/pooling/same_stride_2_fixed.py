import cntk as C
import numpy as np

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 1, 4, 6)

x = C.input_variable((1, 4, 6))
pool = C.pooling(x, C.MAX_POOLING, (3, 3), strides=2, ceil_out_dim=True)
y = pool.eval({x: image})  # (1, 1, 2, 3)
print(y[0, 0])
