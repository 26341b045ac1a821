import cntk as C
import numpy as np

images = np.zeros((2, 4, 5), dtype=np.float32)

conv = C.layers.Convolution(filter_shape=(3, 3), num_filters=8)
try:
    conv(C.input_variable((4, 5)))
except ValueError as error:
    print("ValueError:", str(error).splitlines()[0])

x = C.input_variable((1, 4, 5))
y = conv(x).eval({x: images[:, np.newaxis]})  # (2, 8, 2, 3)
print("with a channel axis", y.shape)
