import cntk as C
import numpy as np

image = np.float32([1, 2]).reshape(1, 1, 1, 2)
kernel = np.float32([1, 2, 3]).reshape(1, 1, 1, 3)


def enlarge(pad, side=None):
    x = C.input_variable((1, 1, 2))
    y = C.convolution_transpose(
        C.constant(kernel), x, (1, 1, 2), auto_padding=[False, False, pad],
        output_shape=side and (1, 1, side),
    )
    return y.eval({x: image}).ravel()


whole = enlarge(False)  # (5,)
print("pad=False:   ", whole)
print("pad=False, 6:", enlarge(False, 6))
print("pad=True:    ", enlarge(True))
print("pad=True, 4: ", enlarge(True, 4))
