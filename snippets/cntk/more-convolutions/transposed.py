import cntk as C
import numpy as np

image = np.float32([[[1, 2, 3], [4, 5, 6]], [[0, 1, 0], [-1, 0, 2]]])
image = image[np.newaxis]  # (1, 2, 2, 3)
kernel = np.arange(18, dtype=np.float32).reshape(2, 1, 3, 3) % 5
# in, out, height, width

x = C.input_variable((2, 2, 3))
conv = C.layers.ConvolutionTranspose((3, 3), 1, strides=2, bias=False)
model = conv(x)
conv.W.value = kernel
y = model.eval({x: image})  # (1, 1, 5, 7)
print(y[0, 0])
