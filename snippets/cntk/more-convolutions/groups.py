import cntk as C
import numpy as np

image = np.arange(80).reshape(1, 4, 4, 5) * 7 % 13 - 6
image = image.astype(np.float32)
kernel = np.arange(36).reshape(2, 2, 3, 3) % 5 - 2
kernel = kernel.astype(np.float32)

x = C.input_variable((4, 4, 5))
W = C.parameter((2, 2, 3, 3))
W.value = kernel
y = C.convolution(W, x, auto_padding=[False], groups=2)  # (2, 2, 3)
print(y.eval({x: image})[0])
