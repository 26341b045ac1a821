import cntk as C
import numpy as np

image = C.input_variable((2, 6, 7))
kernel = C.constant(np.zeros((8, 2, 3, 3), dtype=np.float32))

layer = C.layers.Convolution((3, 3), 8)(image)  # (8, 4, 5)
function = C.convolution(kernel, image)  # (16, 6, 7)
print("layer", layer.shape)
print("function", function.shape)
