import cntk as C
import numpy as np

image = np.arange(1, 7, dtype=np.float32).reshape(1, 1, 2, 3)
kernel = np.arange(1, 5, dtype=np.float32).reshape(1, 1, 2, 2)
x = C.input_variable((1, 2, 3))


def enlarge(height, width):
    return C.convolution_transpose(
        C.constant(kernel), x, strides=2, auto_padding=[False],
        output_shape=(1, height, width),
    )


y = enlarge(4, 7)  # (1, 4, 7)
print(y.eval({x: image})[0, 0])
y = enlarge(5, 6)  # (1, 5, 6)
print(y.eval({x: image})[0, 0])
