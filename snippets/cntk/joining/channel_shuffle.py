import cntk as C
import numpy as np

image = np.arange(6, dtype=np.float32).reshape(1, 6, 1, 1)

x = C.input_variable((6, 1, 1))
groups = C.reshape(x, (2, 3, 1, 1))
y = C.reshape(C.swapaxes(groups, 0, 1), (6, 1, 1))  # (6, 1, 1)
print(y.eval({x: image})[0, :, 0, 0])
