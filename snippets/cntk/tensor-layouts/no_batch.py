import cntk as C
import numpy as np

image = np.zeros((1, 4, 5), dtype=np.float32)

x = C.input_variable((1, 4, 5))
conv = C.layers.Convolution(filter_shape=(3, 3), num_filters=8)
y = conv(x).eval({x: image})  # (1, 8, 2, 3)
print("without a batch axis", y.shape)

y = conv(x).eval({x: image[np.newaxis]})  # (1, 8, 2, 3)
print("with a batch axis", y.shape)
