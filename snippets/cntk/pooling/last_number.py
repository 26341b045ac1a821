import cntk as C
import numpy as np

numbers = np.arange(1, 10, dtype=np.float32)  # (9,)

for n in 4, 5, 9:
    image = numbers[:n].reshape(1, 1, 1, n)
    x = C.input_variable((1, 1, n))
    pad = C.layers.MaxPooling((1, 3), strides=(1, 2), pad=True)(x)
    ceil = C.pooling(x, C.MAX_POOLING, (1, 3), (1, 2), ceil_out_dim=True)
    print(f"{n}, pad:", pad.eval({x: image}).ravel())
    print(f"{n}, ceil_out_dim:", ceil.eval({x: image}).ravel())
