import cntk as C
import numpy as np

image = np.arange(20, dtype=np.float32).reshape(1, 1, 4, 5)
kernel = np.arange(1, 10, dtype=np.float32).reshape(1, 1, 3, 3)

x = C.input_variable((1, 4, 5))
try:
    C.layers.Convolution((3, 3), 1, pad=2)(x)
except NotImplementedError as error:
    message = str(error).split(" for overloaded")[0]
    print("NotImplementedError:", message)

around = C.pad(x, [(0, 0), (2, 2), (2, 2)])  # (1, 8, 9)
y = C.convolution(C.constant(kernel), around, auto_padding=[False])
print(y.eval({x: image})[0, 0])
