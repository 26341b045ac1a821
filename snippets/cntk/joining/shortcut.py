import cntk as C
import numpy as np

image = np.arange(24, dtype=np.float32).reshape(1, 4, 3, 2)
image = np.ascontiguousarray(image.transpose(0, 3, 1, 2))

x = C.input_variable((2, 4, 3))
half = C.slice(x, [1, 2], [0, 0], [4, 3], strides=[2, 2])  # (2, 2, 2)
y = C.pad(half, [(0, 2), (0, 0), (0, 0)])  # (4, 2, 2)
print(y.eval({x: image})[0, :, 1, 1])  # the last pixel
