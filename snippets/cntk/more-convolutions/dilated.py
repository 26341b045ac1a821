import cntk as C
import numpy as np

image = np.arange(84).reshape(1, 2, 6, 7) * 7 % 13 - 6
image = image.astype(np.float32)
kernel = np.arange(18).reshape(1, 2, 3, 3) % 5 - 2

spread = np.zeros((1, 2, 5, 5), dtype=np.float32)
spread[:, :, ::2, ::2] = kernel

x = C.input_variable((2, 6, 7))
y = C.convolution(C.constant(spread), x, auto_padding=[False])  # (1, 2, 3)
print(y.eval({x: image})[0, 0])
