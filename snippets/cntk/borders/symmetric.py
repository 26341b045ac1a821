import cntk as C
import numpy as np

row = np.arange(1, 6, dtype=np.float32).reshape(1, 1, 1, 5)

x = C.input_variable((1, 1, 5))
y = C.pad(x, [(0, 0), (0, 0), (2, 3)], mode=C.SYMMETRIC_PAD)  # (1, 1, 10)
print(y.eval({x: row})[0, 0, 0])
