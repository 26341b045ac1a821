import cntk as C
import numpy as np

image = np.arange(24).reshape(1, 2, 3, 4) * 7 % 13 - 6
image = image.astype(np.float32)  # (1, 2, 3, 4)
kernel = np.arange(54, dtype=np.float32).reshape(3, 3, 2, 3) % 7 - 3  # Keras'

x = C.input_variable((2, 3, 4))
wrong = kernel.transpose(3, 2, 0, 1).reshape(6, 1, 3, 3).copy()
y = C.convolution(C.constant(wrong), x, auto_padding=[False], groups=2)
print("permuted like any other", y.eval({x: image})[0, :, 0], sep="\n")

right = kernel.transpose(2, 3, 0, 1).reshape(6, 1, 3, 3).copy()
y = C.convolution(C.constant(right), x, auto_padding=[False], groups=2)
print("channels before multiplier", y.eval({x: image})[0, :, 0], sep="\n")
