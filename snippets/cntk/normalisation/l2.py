import cntk as C
import numpy as np

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6], [0, -4, 1]]], [[[3, 3, 9], [5, -1, 2]]]])
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 3, 1, 2)

x = C.input_variable((3, 1, 2))
squares = C.reduce_sum(x * x, axis=0)
model = x / C.sqrt(C.element_max(squares, 1e-24))
y = model.eval({x: first}).transpose(0, 2, 3, 1)  # (2, 1, 2, 3)
print(y.reshape(4, 3))
