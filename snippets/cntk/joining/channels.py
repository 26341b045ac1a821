import cntk as C
import numpy as np

a = np.arange(12, dtype=np.float32).reshape(1, 2, 3, 2)
b = -np.ones((1, 1, 2, 3), dtype=np.float32)

first, second = C.input_variable((2, 2, 3)), C.input_variable((1, 2, 3))
y = C.splice(first, second, axis=0)  # (3, 2, 3)
a = np.ascontiguousarray(a.transpose(0, 3, 1, 2))
print(y.eval({first: a, second: b})[0, :, 1, 2])  # the last pixel
