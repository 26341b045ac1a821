import cntk as C
import numpy as np

image = np.arange(1, 7, dtype=np.float32).reshape(1, 1, 2, 3)
kernel = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)

x = C.input_variable((1, 2, 3))
W = C.constant(kernel)
pad = [False, True, True]
y = C.convolution_transpose(W, x, strides=2, auto_padding=pad)  # (1, 3, 5)
print("pad=True", y.eval({x: image})[0, 0], sep="\n")

y = C.convolution_transpose(
    W, x, strides=2, auto_padding=pad, output_shape=(1, 4, 6)
)  # (1, 4, 6)
print("output_shape too", y.eval({x: image})[0, 0], sep="\n")
