import cntk as C
import numpy as np

image = np.arange(20, dtype=np.float32).reshape(1, 1, 4, 5)
kernel = np.array([1, 2, 3, 4], dtype=np.float32).reshape(1, 1, 2, 2)

x = C.input_variable((1, 4, 5))
W = C.constant(kernel)
y = C.convolution(W, x, auto_padding=[False, True, True])  # (1, 4, 5)
print(y.eval({x: image})[0, 0])
