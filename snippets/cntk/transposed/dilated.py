import cntk as C
import numpy as np

image = np.arange(1, 7, dtype=np.float32).reshape(1, 1, 2, 3)
kernel = np.arange(1, 7, dtype=np.float32).reshape(1, 1, 2, 3)

spread = np.zeros((1, 1, 4, 5), dtype=np.float32)
spread[:, :, ::3, ::2] = kernel
x = C.input_variable((1, 2, 3))
y = C.convolution_transpose(
    C.constant(spread), x, strides=2, auto_padding=[False]
)  # (1, 6, 9)
print(y.eval({x: image})[0, 0])
