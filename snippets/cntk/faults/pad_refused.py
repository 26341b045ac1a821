import cntk as C
import numpy as np

image = np.arange(1, 13, dtype=np.float32).reshape(2, 1, 3, 2)
kernel = np.array([1, 10], dtype=np.float32).reshape(1, 1, 2, 1)

x = C.input_variable((1, 3, 2))
layer = C.layers.Convolution((2, 1), 1, strides=(3, 1), pad=True, bias=False)
y = layer(x)  # (1, 1, 2)
layer.W.value = kernel
try:
    print(y.eval({x: image})[:, 0])
except RuntimeError as error:
    print("RuntimeError:", str(error).splitlines()[0])

y = C.convolution(C.constant(kernel), x[:, 1:], (3, 1), auto_padding=[False])
print(y.eval({x: image})[:, 0])
