import cntk as C
import numpy as np

image = np.arange(126).reshape(1, 2, 7, 9) * 7 % 13 - 6
image = image.astype(np.float32)
kernel = np.arange(18, dtype=np.float32).reshape(3, 3, 2, 1) % 5 - 2

spread = np.zeros((2, 1, 5, 5), dtype=np.float32)
spread[:, :, ::2, ::2] = kernel.transpose(2, 3, 0, 1)

x = C.input_variable((2, 7, 9))
W = C.constant(spread)
y = C.convolution(W, x, strides=2, auto_padding=[False], groups=2)  # (2, 2, 3)
print(y.eval({x: image})[0])
