import cntk as C
import numpy as np

image = np.arange(63, dtype=np.float32).reshape(1, 1, 7, 9) * 7 % 13 - 6
kernel = np.arange(9, dtype=np.float32).reshape(1, 1, 3, 3) % 5 - 2

x = C.input_variable((1, 7, 9))
conv = C.layers.Convolution((3, 3), 1, strides=2, dilation=2)
try:
    conv(x).eval({x: image})
except RuntimeError as error:
    print(str(error).split("\n")[0])

spread = np.zeros((1, 1, 5, 5), dtype=np.float32)
spread[:, :, ::2, ::2] = kernel
W = C.constant(spread)
y = C.convolution(W, x, strides=2, auto_padding=[False])  # (1, 2, 3)
print(y.eval({x: image})[0, 0])
