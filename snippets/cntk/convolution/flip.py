import cntk as C
import numpy as np

image = np.zeros((1, 1, 5, 6), dtype=np.float32)
image[0, 0, 2, 3] = 1
kernel = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)
turned = np.flip(kernel, axis=(2, 3)).copy()  # (1, 1, 3, 3)

x = C.input_variable((1, 5, 6))
y = C.convolution(C.constant(kernel), x, auto_padding=[False])  # (1, 3, 4)
print("as it is", y.eval({x: image})[0, 0], sep="\n")
y = C.convolution(C.constant(turned), x, auto_padding=[False])  # (1, 3, 4)
print("turned", y.eval({x: image})[0, 0], sep="\n")
