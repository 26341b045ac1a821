import cntk as C
import numpy as np

image = np.arange(6, dtype=np.float32).reshape(1, 6, 1, 1)

x = C.input_variable((6, 1, 1))
first = C.slice(x, 0, 0, 2)  # (2, 1, 1)
last = C.slice(x, 0, 2, 6)  # (4, 1, 1)
print(first.eval({x: image}).ravel())
print(last.eval({x: image}).ravel())
