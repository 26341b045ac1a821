import cntk as C
import numpy as np

image = np.ones((1, 4, 4, 5), dtype=np.float32)
x = C.input_variable((4, 4, 5))

kernel = np.ones((8, 2, 3, 3), dtype=np.float32)  # for 2 channels
y = C.convolution(C.constant(kernel), x, auto_padding=[False])
print("kernel for 2 channels", y.shape)
try:
    y.eval({x: image})
except RuntimeError as error:
    print(str(error).split("\n")[0])

kernel = np.ones((8, 4, 3, 3), dtype=np.float32)
y = C.convolution(C.constant(kernel), x, auto_padding=[False])  # (8, 2, 3)
print("kernel for 4 channels", y.eval({x: image})[0, 0, 0, 0])
