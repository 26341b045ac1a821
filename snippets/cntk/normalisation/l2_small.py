import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

numbers = np.float32([[3e-7, 4e-7], [0, 0]])  # (2, 2)
x = C.input_variable(2)
squares = C.reduce_sum(x * x)

y = (x / C.sqrt(squares)).eval({x: numbers})  # (2, 2)
print("no epsilon: ", *y)
y = x / C.sqrt(C.element_max(squares, 1e-24))
print("norm from 1e-12 on:", *y.eval({x: numbers}))
y = x / C.sqrt(C.element_max(squares, 1e-12))
print("norm from 1e-6 on: ", *y.eval({x: numbers}))
