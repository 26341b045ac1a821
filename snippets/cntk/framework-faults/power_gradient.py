import cntk as C
import numpy as np

values = np.float32([[1, 4]])  # (1, 2)
x = C.input_variable(2, needs_gradient=True)

y = C.pow(4 * x, 2)
print("of C.pow:", y.grad({x: values})[0])

y = C.square(4 * x)
print("gradient of (4 x)²:", y.grad({x: values})[0])
