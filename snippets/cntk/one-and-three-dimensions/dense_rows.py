import cntk as C
import numpy as np

maps = np.arange(12, dtype=np.float32).reshape(1, 2, 2, 1, 3)
# batch, channels, depth, height, width
kernel = np.arange(24, dtype=np.float32).reshape(2, 1, 3, 2, 2) % 5
# depth, height, width, channel, out

x = C.input_variable((2, 2, 1, 3))
print(C.flatten(x).eval({x: maps}).ravel())
W = np.ascontiguousarray(kernel.transpose(3, 0, 1, 2, 4))
y = C.times(x, C.constant(W), output_rank=1)  # (2,)
print(y.eval({x: maps})[0])
