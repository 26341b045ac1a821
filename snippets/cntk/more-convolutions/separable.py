import cntk as C
import numpy as np

image = np.arange(40).reshape(1, 2, 4, 5) * 7 % 13 - 6
image = image.astype(np.float32)
each = np.arange(18, dtype=np.float32).reshape(3, 3, 2, 1) % 5 - 2
mix = np.array([[1, 2, 3], [-1, 1, 0]], dtype=np.float32)
mix = mix.T.reshape(3, 2, 1, 1).copy()

x = C.input_variable((2, 4, 5))
depthwise = C.parameter((2, 1, 3, 3))
pointwise = C.parameter((3, 2, 1, 1))
depthwise.value = each.transpose(2, 3, 0, 1).copy()  # (2, 1, 3, 3)
pointwise.value = mix  # (3, 2, 1, 1)
maps = C.convolution(depthwise, x, auto_padding=[False], groups=2)
y = C.convolution(pointwise, maps, auto_padding=[False])  # (3, 2, 3)
print(y.eval({x: image})[0])
print("parameters", sum(p.value.size for p in y.parameters))
