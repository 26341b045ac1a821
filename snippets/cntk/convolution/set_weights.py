import cntk as C
import numpy as np

image = np.arange(20, dtype=np.float32).reshape(1, 1, 4, 5)
kernel = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)

x = C.input_variable((1, 4, 5))
try:
    C.layers.Convolution((3, 3), 1, init=kernel)
except ValueError as error:
    print("init:", error)
conv = C.layers.Convolution((3, 3), 1, bias=False)
try:
    conv.W.value = kernel
except RuntimeError:
    print("before it is applied, W has the shape", conv.W.shape)

model = conv(x)
conv.W.value = kernel
y = model.eval({x: image})  # (1, 1, 2, 3)
print(y[0, 0])
