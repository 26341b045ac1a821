import cntk as C
import numpy as np

np.set_printoptions(precision=4, suppress=True)

numbers = np.float32([[0, 0.002]])  # (1, 2)
x = C.input_variable(2)

y = C.layers.LayerNormalization()(x).eval({x: numbers})  # (1, 2)
print("own epsilon:         ", y[0])
x0 = x - C.reduce_mean(x)
variance = C.reduce_mean(x0 * x0)
y = (x0 / C.sqrt(variance + 1e-5)).eval({x: numbers})  # (1, 2)
print("1e-5, below the root:", y[0])

y = (x0 / (C.sqrt(variance) + 1e-5)).eval({x: numbers})  # (1, 2)
print("1e-5, beside it:     ", y[0])
