import cntk as C
import numpy as np

data = np.float32([1, 2]).reshape(1, 1, 2)
kernel = np.float32([[3, 4], [5, 6]]).reshape(1, 2, 2)  # in, out, length
W = C.constant(kernel)

x = C.input_variable((1, 2))
y = C.convolution_transpose(W, x, auto_padding=[False])  # (2, 3)
print(y.eval({x: data})[0])
y = C.convolution_transpose(W, x, 2, auto_padding=[False])  # (2, 4)
print(y.eval({x: data})[0])
