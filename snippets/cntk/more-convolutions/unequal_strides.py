import cntk as C
import numpy as np

image = np.arange(40).reshape(1, 2, 4, 5) * 7 % 13 - 6
image = image.astype(np.float32)
kernel = np.arange(18, dtype=np.float32).reshape(3, 3, 2, 1) % 5 - 2
kernel = kernel.transpose(2, 3, 0, 1).copy()  # (2, 1, 3, 3)

x = C.input_variable((2, 4, 5))
W = C.constant(kernel)
y = C.convolution(
    W, x, strides=(1, 2), auto_padding=[False], groups=2
)  # (2, 2, 2)
print(y.eval({x: image})[0])
