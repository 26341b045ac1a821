import cntk as C
import numpy as np

data = np.float32([[1, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 5]])
data = data[np.newaxis]  # (1, 2, 6)
kernel = np.arange(12, dtype=np.float32).reshape(2, 2, 3) % 5 - 2
# out, in, length


def convolve(data, kernel):
    x = C.input_variable(data.shape[1:])
    y = C.convolution(C.constant(kernel), x, auto_padding=[False])
    return y.eval({x: data})


y = convolve(data, kernel)  # (1, 2, 4)
print(y[0])

row, wide = data[:, :, None], kernel[:, :, None]  # of a height of 1
y = convolve(row, wide)  # (1, 2, 1, 4)
print(y[0, :, 0])

column, high = data[..., None], kernel[..., None]  # a width of 1
y = convolve(column, high)  # (1, 2, 4, 1)
print(y[0, :, :, 0])
