import warnings

import cntk as C
import numpy as np

images = np.arange(120, dtype=np.float32).reshape(2, 4, 5, 3)
first = images.transpose(0, 3, 1, 2)  # (2, 3, 4, 5)

x = C.input_variable((3, 4, 5))
flat = C.reshape(x, -1)
with warnings.catch_warnings(record=True) as caught:
    row = flat.eval({x: first})  # (2, 60)
print("same row:   ", np.array_equal(row, first.reshape(2, -1)))
print(caught[0].category.__name__, str(caught[0].message).split(";")[0])

row = flat.eval({x: np.ascontiguousarray(first)})  # (2, 60)
print("a copy:     ", np.array_equal(row, first.reshape(2, -1)))
