import cntk as C
import numpy as np

ones = np.ones((2, 2, 2, 2), dtype=np.float32)
numbers = np.array([[1, 2], [3, 4]], dtype=np.float32)  # image, channel

x, scale = C.input_variable((2, 2, 2)), C.input_variable(2)
y = x * scale  # (2, 2, 2)
y = y.eval({x: ones, scale: numbers})
print("first image, one pixel:", y[0, :, 1, 1])
y = x * C.reshape(scale, (2, 1, 1))
y = y.eval({x: ones, scale: numbers})
print("with all axes:         ", y[0, :, 1, 1])
