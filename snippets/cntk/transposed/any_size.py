import cntk as C
import numpy as np

image = np.float32([1, 2]).reshape(1, 1, 1, 2)
kernel = np.float32([1, 2, 3]).reshape(1, 1, 1, 3)
x = C.input_variable((1, 1, 2))
whole = C.convolution_transpose(
    C.constant(kernel), x, strides=(1, 2), auto_padding=[False]
)  # (1, 1, 5)


def keep(start, side):
    """Cut off the start, and cut or fill the end."""
    more = max(start + side - whole.shape[2], 0)
    y = C.pad(whole, [(0, 0), (0, 0), (0, more)])
    return y[:, :, start:start + side].eval({x: image}).ravel()


print("start 0, side 5:", keep(0, 5))
print("start 0, side 4:", keep(0, 4))
print("start 1, side 4:", keep(1, 4))
print("start 1, side 3:", keep(1, 3))
print("start 0, side 6:", keep(0, 6))
