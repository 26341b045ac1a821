import cntk as C
import numpy as np

try:
    C.layers.Convolution((3, 2), 8, data_format="channels_last")
except TypeError as error:
    print("TypeError:", error)

images = np.zeros((2, 4, 5, 3), dtype=np.float32)
x = C.input_variable((4, 5, 3))
conv = C.layers.Convolution((3, 2), 8)
model = C.transpose(conv(C.transpose(x, (2, 0, 1))), (1, 2, 0))
y = model.eval({x: images})  # (2, 2, 4, 8)
print("goes in  ", images.shape)
print("comes out", y.shape)
print("kernel   ", conv.W.shape)
