import cntk as C
import numpy as np

data = np.arange(8, dtype=np.float32).reshape(1, 2, 1, 2, 2) % 5 - 2
# batch, channels, depth, height, width
kernel = np.arange(24, dtype=np.float32).reshape(2, 1, 2, 2, 3) % 7 - 3
# in, out, depth, height, width

x = C.input_variable((2, 1, 2, 2))
conv = C.layers.ConvolutionTranspose3D((2, 2, 3), 1, strides=2, bias=False)
model = conv(x)
conv.W.value = kernel
y = model.eval({x: data})  # (1, 1, 2, 4, 5)
print(y[0, 0])
