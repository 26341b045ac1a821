import cntk as C
import numpy as np

image = np.array([1, -1], dtype=np.float32).reshape(1, 2, 1, 1)
kernel = np.arange(16, dtype=np.float32).reshape(1, 1, 2, 8)

weight = np.ascontiguousarray(kernel.transpose(3, 2, 0, 1))  # (8, 2, 1, 1)
bias = np.arange(8, dtype=np.float32).reshape(8, 1, 1)
x = C.input_variable((2, 1, 1))
maps = C.convolution(C.constant(weight), x, auto_padding=[False])
y = C.depth_to_space(maps + C.constant(bias), 2)  # (2, 2, 2)
print("first channel:")
print(y.eval({x: image})[0, 0])
