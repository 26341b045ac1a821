import cntk as C
import numpy as np

zeros = np.zeros((1, 3, 2, 3), dtype=np.float32)
number = np.array([10, 20, 30], dtype=np.float32)

x = C.input_variable((3, 2, 3))
y = x + C.constant(number.reshape(3, 1, 1))  # (3, 2, 3)
print("first channel:")
print(y.eval({x: zeros})[0, 0])
