import cntk as C
import numpy as np

image = np.arange(1, 7, dtype=np.float32).reshape(1, 1, 2, 3)
kernel = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)

x = C.input_variable((1, 2, 3))
W = C.constant(kernel)
whole = C.convolution_transpose(
    W, x, strides=2, auto_padding=[False]
)  # (1, 5, 7)
y = whole[:, 1:, 1:]  # (1, 4, 6)
print(y.eval({x: image})[0, 0])
