import cntk as C
import numpy as np

image = np.arange(1, 9, dtype=np.float32).reshape(1, 8, 1, 1)

x = C.input_variable((8, 1, 1))
y = C.depth_to_space(x, 2)  # (2, 2, 2)
print("first channel:")
print(y.eval({x: image})[0, 0])
