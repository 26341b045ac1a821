import cntk as C
import numpy as np

image = np.float32([[[0, 1], [2, 3]], [[8, 0], [0, 4]]])
image = image[np.newaxis]  # (1, 2, 2, 2)
row = np.float32([0.25, 0.75, 0.75, 0.25])
kernel = np.outer(row, row).reshape(1, 1, 4, 4)  # (1, 1, 4, 4)

x = C.input_variable((2, 2, 2))
maps = [
    C.convolution_transpose(
        C.constant(kernel), x[i:i + 1], strides=2, auto_padding=[False]
    )[:, 1:5, 1:5]
    for i in range(2)
]
y = C.splice(*maps, axis=0)  # (2, 4, 4)
print(y.eval({x: image})[0, 0])
