import cntk as C
import numpy as np

data = np.arange(45, dtype=np.float32).reshape(1, 1, 3, 3, 5) % 7 - 3
kernel = np.arange(8, dtype=np.float32).reshape(1, 1, 2, 2, 2) - 3

spread = np.zeros((1, 1, 3, 3, 3), dtype=np.float32)
spread[:, :, ::2, ::2, ::2] = kernel
x = C.input_variable((1, 3, 3, 5))
y = C.convolution(
    C.constant(spread), x, auto_padding=[False]
)  # (1, 1, 1, 3)
print(y.eval({x: data}).ravel())
