import cntk as C
import numpy as np

images = np.arange(60, dtype=np.float32).reshape(1, 3, 4, 5)  # (1, 3, 4, 5)
kernel = C.constant(np.ones((8, 3, 3, 3), dtype=np.float32))

x = C.input_variable((3, 4, 5))
y = C.convolution(kernel, x, auto_padding=[False])
y = y.eval({x: images})  # (1, 8, 2, 3)
print(y[0, 0])
