import cntk as C
import numpy as np

data = np.arange(24, dtype=np.float32).reshape(1, 4, 6) % 7 - 3
# batch, channels, length
kernel = np.arange(12, dtype=np.float32).reshape(2, 2, 3) % 5 - 2
# out, in, length
x = C.input_variable((4, 6))

y = C.convolution(C.constant(kernel), x, auto_padding=[False], groups=2)
try:
    y.eval({x: data})
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}".split("\n")[0])

row = C.reshape(x, (4, 1, 6))
wide = C.constant(kernel[:, :, None])  # of a height of 1
y = C.convolution(wide, row, auto_padding=[False], groups=2)
y = C.reshape(y, (2, 4))  # (2, 4)
print(y.eval({x: data})[0])
