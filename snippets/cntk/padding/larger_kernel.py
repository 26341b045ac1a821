import cntk as C
import numpy as np

image = np.arange(24, dtype=np.float32).reshape(1, 1, 4, 6)
kernel = np.arange(1, 26, dtype=np.float32).reshape(1, 1, 5, 5)

x = C.input_variable((1, 4, 6))
W = C.constant(kernel)
try:
    C.convolution(W, x, auto_padding=[False, True, True])
except ValueError as error:
    print(str(error).split("\n")[0])

padded = C.pad(x, [(0, 0), (2, 2), (2, 2)])  # (1, 8, 10)
y = C.convolution(W, padded, auto_padding=[False])  # (1, 4, 6)
print(y.eval({x: image})[0, 0])
