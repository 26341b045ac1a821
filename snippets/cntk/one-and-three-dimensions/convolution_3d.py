import cntk as C
import numpy as np

data = np.arange(72, dtype=np.float32).reshape(1, 2, 3, 3, 4) % 7 - 3
# batch, channels, depth, height, width
kernel = np.arange(36, dtype=np.float32).reshape(3, 2, 2, 1, 3) % 5 - 2
# out, in, depth, height, width

x = C.input_variable((2, 3, 3, 4))
conv = C.layers.Convolution3D((2, 1, 3), 3, bias=False)
model = conv(x)
conv.W.value = kernel
y = model.eval({x: data})  # (1, 3, 2, 3, 2)
print(y[0, 2])
