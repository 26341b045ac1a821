import cntk as C
import numpy as np

image = np.float32([1, 2]).reshape(1, 2, 1, 1)  # (1, 2, 1, 1)
kernel = np.float32([3, 4]).reshape(2, 1, 1, 1)  # in, out, height, width

x = C.input_variable((2, 1, 1))
y = C.convolution_transpose(C.constant(kernel), x)  # (1, 1, 1)
print("one group: ", y.eval({x: image}).ravel())

maps = [
    C.convolution_transpose(C.constant(kernel[i:i + 1]), x[i:i + 1])
    for i in range(2)
]
y = C.splice(*maps, axis=0)  # (2, 1, 1)
print("two groups:", y.eval({x: image}).ravel())
