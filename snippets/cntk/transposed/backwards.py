import cntk as C
import numpy as np

x = np.arange(48, dtype=np.float32).reshape(1, 2, 4, 6) % 5 - 2
y = np.arange(18, dtype=np.float32).reshape(1, 3, 2, 3) % 7 - 3
kernel = np.arange(24, dtype=np.float32).reshape(3, 2, 2, 2) % 5 - 1
W = C.constant(kernel)

a, b = C.input_variable((2, 4, 6)), C.input_variable((3, 2, 3))
conv = C.convolution(W, a, strides=2, auto_padding=[False])
back = C.convolution_transpose(W, b, strides=2, auto_padding=[False])
smaller = conv.eval({a: x})  # (1, 3, 2, 3)
larger = back.eval({b: y})  # (1, 2, 4, 6)
print(float((smaller * y).sum()))
print(float((larger * x).sum()))
