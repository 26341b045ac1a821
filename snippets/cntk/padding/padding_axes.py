import cntk as C
import numpy as np

image = np.arange(1, 7, dtype=np.float32).reshape(1, 1, 2, 3)

x = C.input_variable((1, 2, 3))
y = C.pad(x, [(0, 0), (0, 1), (0, 2)])  # (1, 3, 5)
print("1 below, 2 on the right")
print(y.eval({x: image})[0, 0])
