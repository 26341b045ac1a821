import cntk as C
import numpy as np

image = np.arange(16, dtype=np.float32).reshape(1, 1, 4, 4)
kernel = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)

x = C.input_variable((1, 4, 4))
conv = C.layers.Convolution((3, 3), 1, strides=2, pad=True, bias=False)
model = conv(x)
conv.W.value = kernel
y = model.eval({x: image})  # (1, 1, 2, 2)
print(y[0, 0])
