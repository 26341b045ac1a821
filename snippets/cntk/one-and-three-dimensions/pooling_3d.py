import cntk as C
import numpy as np

data = np.arange(48, dtype=np.float32).reshape(1, 2, 2, 3, 4) % 23 - 9
# batch, channels, depth, height, width

x = C.input_variable((2, 2, 3, 4))
y = C.layers.MaxPooling((2, 2, 2), strides=2)(x)  # (2, 1, 1, 2)
print(y.eval({x: data})[0, :, 0, 0])
y = C.layers.AveragePooling((2, 2, 2), strides=2)(x)  # (2, 1, 1, 2)
print(y.eval({x: data})[0, :, 0, 0])
y = C.reduce_max(x, axis=[1, 2, 3], keepdims=False)  # (2,)
print(y.eval({x: data})[0])
