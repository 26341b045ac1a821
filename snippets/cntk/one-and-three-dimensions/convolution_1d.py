import cntk as C
import numpy as np

data = np.float32([[1, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 5]])
data = data[np.newaxis]  # (1, 2, 6)
kernel = np.arange(24, dtype=np.float32).reshape(4, 2, 3) % 5 - 2
# out, in, length

x = C.input_variable((2, 6))
conv = C.layers.Convolution1D(3, 4, bias=False)
model = conv(x)
conv.W.value = kernel
y = model.eval({x: data})  # (1, 4, 4)
print(y[0])
