import cntk as C
import numpy as np

image = np.arange(16, dtype=np.float32).reshape(1, 1, 4, 4)
kernel = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)

x = C.input_variable((1, 4, 4))
W = C.constant(kernel)

end = C.pad(x, pattern=[(0, 0), (0, 1), (0, 1)])  # (1, 5, 5)
y = C.convolution(W, end, strides=2, auto_padding=[False])  # (1, 2, 2)
print("below and right", y.eval({x: image})[0, 0], sep="\n")

around = C.pad(x, pattern=[(0, 0), (1, 1), (1, 1)])  # (1, 6, 6)
y = C.convolution(W, around, strides=2, auto_padding=[False])  # (1, 2, 2)
print("all around", y.eval({x: image})[0, 0], sep="\n")
