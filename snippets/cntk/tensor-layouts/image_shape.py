import cntk as C
import numpy as np

# batch, channels, height, width
images = np.zeros((2, 3, 4, 5), dtype=np.float32)

x = C.input_variable((3, 4, 5))
conv = C.layers.Convolution(filter_shape=(3, 3), num_filters=8)
y = conv(x).eval({x: images})  # (2, 8, 2, 3)
print("declared ", x.shape)
print("goes in  ", images.shape)
print("comes out", y.shape)
