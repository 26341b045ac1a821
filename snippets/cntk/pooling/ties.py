import cntk as C
import numpy as np

image = np.ones((1, 1, 2, 4), dtype=np.float32)

x = C.input_variable((1, 2, 4), needs_gradient=True)
y = C.layers.MaxPooling((2, 2), strides=2)(x)

gradient = y.grad({x: image})  # (1, 1, 2, 4)
print(gradient[0, 0])
