import cntk as C
import numpy as np

# height, width, channels in, channels out
kernel = np.arange(24, dtype=np.float32).reshape(3, 2, 2, 2)
image = np.arange(24, dtype=np.float32).reshape(1, 2, 4, 3)

x = C.input_variable((2, 4, 3))
conv = C.layers.Convolution((3, 2), num_filters=2, bias=False)
model = conv(x)  # W has its shape from now on
conv.W.value = np.ascontiguousarray(kernel.transpose(3, 2, 0, 1))
y = model.eval({x: image})  # (1, 2, 2, 2)
print(y[0])
