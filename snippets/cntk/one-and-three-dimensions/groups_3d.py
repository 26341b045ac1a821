import textwrap

import cntk as C
import numpy as np

data = np.arange(48, dtype=np.float32).reshape(1, 4, 2, 2, 3) % 7 - 3
# batch, channels, depth, height, width
kernel = np.arange(32, dtype=np.float32).reshape(2, 2, 2, 2, 2) % 5 - 2
# out, in, depth, height, width
x = C.input_variable((4, 2, 2, 3))

y = C.convolution(C.constant(kernel), x, auto_padding=[False], groups=2)
try:
    y.eval({x: data})
except RuntimeError as error:
    print(textwrap.fill(f"RuntimeError: {error}".split("\n")[0], width=70))

maps = [
    C.convolution(C.constant(kernel[:1]), x[:2], auto_padding=[False]),
    C.convolution(C.constant(kernel[1:]), x[2:], auto_padding=[False]),
]
y = C.splice(*maps, axis=0)  # (2, 1, 1, 2)
print(y.eval({x: data})[0, :, 0, 0])
