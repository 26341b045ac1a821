import cntk as C
import numpy as np

image = np.array([1, -2, 3, 4, 5, -6, 7, -8, 9, 1, -2, 3], np.float32)
image = image.reshape(1, 1, 3, 4)
kernel = np.arange(-4, 5, dtype=np.float32).reshape(1, 1, 3, 3)

x = C.input_variable((1, 3, 4))
inside = C.convolution(
    C.constant(kernel), x, auto_padding=[False, True, True]
)  # (1, 3, 4)
y = C.relu(inside + x)
print(y.eval({x: image})[0, 0])
