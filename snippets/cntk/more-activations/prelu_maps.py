import cntk as C
import numpy as np

images = np.float32([[[[-1, -2], [2, 4], [-4, 1]]]])  # (1, 1, 3, 2)
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (1, 2, 1, 3)
slopes = np.float32([0.25, 0.5])

x = C.input_variable((2, 1, 3))
alpha = C.parameter((2, 1, 1))
alpha.value = slopes.reshape(2, 1, 1)
y = C.param_relu(alpha, x).eval({x: first})  # (1, 2, 1, 3)
print(y.transpose(0, 2, 3, 1).reshape(3, 2))
