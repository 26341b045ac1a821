import cntk as C
import numpy as np

image = np.arange(1, 13, dtype=np.float32).reshape(1, 1, 3, 4)
kernel = np.arange(-4, 5, dtype=np.float32).reshape(1, 1, 3, 3)

x = C.input_variable((1, 3, 4))
wider = C.pad(
    x, [(0, 0), (1, 1), (1, 1)], mode=C.REFLECT_PAD
)  # (1, 5, 6)
y = C.convolution(C.constant(kernel), wider, auto_padding=[False])
print(y.eval({x: image})[0, 0])
