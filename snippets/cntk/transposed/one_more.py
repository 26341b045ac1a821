import cntk as C
import numpy as np

image = np.float32([1, 2]).reshape(1, 1, 1, 2)
kernel = np.float32([1, 2, 3]).reshape(1, 1, 1, 3)
x = C.input_variable((1, 1, 2))


def enlarge(side):
    y = C.convolution_transpose(
        C.constant(kernel), x, (1, 1, 2), auto_padding=[False, False, True],
        output_shape=(1, 1, side),
    )
    return y.eval({x: image}).ravel()


y = enlarge(3)  # (3,)
print("pad=True, a side of 3:", y)
y = enlarge(4)  # (4,)
print("pad=True, a side of 4:", y)
