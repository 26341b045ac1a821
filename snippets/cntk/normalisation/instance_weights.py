import cntk as C
import numpy as np

first = np.float32([2, -3, 5, 1]).reshape(2, 2, 1, 1)  # (2, 2, 1, 1)

x = C.input_variable((2, 1, 1))
x0 = x - C.reduce_mean(x, axis=[1, 2])
variance = C.reduce_mean(x0 * x0, axis=[1, 2])
y = x0 / C.sqrt(variance + 1e-5)
print("a map of one number:", y.eval({x: first}).ravel())
