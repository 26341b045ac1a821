import cntk as C
import numpy as np

# batch, height, width, channels
images = np.zeros((2, 4, 5, 3), dtype=np.float32)  # (2, 4, 5, 3)

x = C.input_variable((4, 5, 3))
conv = C.layers.Convolution(filter_shape=(3, 3), num_filters=8)
y = conv(x).eval({x: images})  # (2, 8, 3, 1)
print("comes out", y.shape)
print("kernel   ", conv.W.shape)
