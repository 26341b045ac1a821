import cntk as C
import numpy as np

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 1, 4, 6)

x = C.input_variable((1, 4, 6))
pool = C.pooling(x, C.MAX_POOLING, (1, 1), strides=2, ceil_out_dim=True)
y = pool.eval({x: image})  # (1, 1, 3, 4)
print("ceil_out_dim=True", y[0, 0], sep="\n")

pool = C.pooling(x, C.MAX_POOLING, (1, 1), strides=2, auto_padding=[True])
y = pool.eval({x: image})  # (1, 1, 2, 3)
print("auto_padding=[True]", y[0, 0], sep="\n")
