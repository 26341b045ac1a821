import cntk as C
import numpy as np


def same(size, kernel, stride):
    windows = -(-size // stride)  # size / stride, rounded up
    zeros = max((windows - 1) * stride + kernel - size, 0)
    return zeros // 2, zeros - zeros // 2


image = np.arange(72, dtype=np.float32).reshape(1, 1, 8, 9)
kernel = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)

x = C.input_variable((1, 8, 9))
rows = same(8, kernel=3, stride=3)
columns = same(9, kernel=3, stride=3)
padded = C.pad(x, pattern=[(0, 0), rows, columns])  # (1, 9, 9)
W = C.constant(kernel)
y = C.convolution(W, padded, strides=3, auto_padding=[False])  # (1, 3, 3)
print(y.eval({x: image})[0, 0])
