import cntk as C
import numpy as np

row = np.arange(8, dtype=np.float32).reshape(1, 1, 1, 8)  # (1, 1, 1, 8)
x = C.input_variable((1, 1, 8))
for width in [4, 5, 10]:
    left = (8 - width) // 2
    if left >= 0:
        z = C.slice(x, 2, left, left + width)
    else:
        z = C.pad(x, [(0, 0), (0, 0), (-left, width - 8 + left)])
    print(width, z.eval({x: row}).ravel())
