import cntk as C
import numpy as np

image = np.arange(1, 7, dtype=np.float32).reshape(1, 1, 2, 3)
kernel = np.arange(1, 5, dtype=np.float32).reshape(1, 1, 2, 2)

spread = np.zeros((1, 1, 3, 3), dtype=np.float32)
spread[:, :, ::2, ::2] = kernel
x = C.input_variable((1, 2, 3))
W = C.constant(spread)
y = C.convolution_transpose(W, x, auto_padding=[False])  # (1, 4, 5)
print(y.eval({x: image})[0, 0])
