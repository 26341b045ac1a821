import cntk as C
import numpy as np

data = np.float32([1, 2, 0, -1, 3, 1]).reshape(1, 1, 6)
kernel = np.float32([1, 10, 100]).reshape(1, 1, 3)  # out, in, length

x = C.input_variable((1, 6))
around = C.pad(x, [(0, 0), (1, 1)])  # (1, 8)
y = C.convolution(
    C.constant(kernel), around, 2, auto_padding=[False]
)  # (1, 3)
print(y.eval({x: data}).ravel())
