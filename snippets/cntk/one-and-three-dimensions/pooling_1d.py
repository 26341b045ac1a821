import cntk as C
import numpy as np

data = np.float32([[1, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 7]])
data = data[np.newaxis]  # (1, 2, 6)

x = C.input_variable((2, 6))
y = C.layers.MaxPooling((2,), strides=2)(x)  # (2, 3)
print(y.eval({x: data})[0])
y = C.layers.AveragePooling((2,), strides=2)(x)  # (2, 3)
print(y.eval({x: data})[0])
y = C.reduce_mean(x, axis=1, keepdims=False)  # (2,)
print(y.eval({x: data})[0])
