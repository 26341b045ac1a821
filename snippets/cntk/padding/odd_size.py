import cntk as C
import numpy as np

image = np.arange(35, dtype=np.float32).reshape(1, 1, 5, 7)
kernel = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)

x = C.input_variable((1, 5, 7))
conv = C.layers.Convolution((3, 3), 1, strides=2, pad=True, bias=False)
model = conv(x)
conv.W.value = kernel
y = model.eval({x: image})  # (1, 1, 3, 4)
print(y[0, 0])
