import cntk as C
import numpy as np

image = np.float32([1, 2]).reshape(1, 1, 1, 2)
kernel = np.float32([1, 2]).reshape(1, 1, 1, 2)

x = C.input_variable((1, 1, 2))
whole = C.convolution_transpose(
    C.constant(kernel), x, strides=(1, 2), auto_padding=[False]
)  # (1, 1, 4)
y = whole[:, :, 1:3]  # (1, 1, 2)
print(y.eval({x: image}).ravel())
