import cntk as C
import numpy as np

data = np.float32([1, 2, 0, -1, 3, 1]).reshape(1, 1, 6)
kernel = np.float32([10, 0, 1]).reshape(1, 1, 3)  # 0: no dilation on a CPU

x = C.input_variable((1, 6))
past = C.pad(x, [(0, 0), (2, 0)])  # (1, 8)
y = C.convolution(C.constant(kernel), past, auto_padding=[False])  # (1, 6)
print(y.eval({x: data}).ravel())
