import cntk as C
import numpy as np

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6], [0, -4, 1]]], [[[3, 3, 9], [5, -1, 2]]]])
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 3, 1, 2)
scale = C.parameter(init=np.float32([1, 2, 3]).reshape(3, 1, 1))
shift = C.parameter(init=np.float32([0, 0, 1]).reshape(3, 1, 1))

x = C.input_variable((3, 1, 2))
x0 = x - C.reduce_mean(x, axis=0)
variance = C.reduce_mean(x0 * x0, axis=0)
model = scale * x0 / C.sqrt(variance + 1e-5) + shift
y = model.eval({x: first}).transpose(0, 2, 3, 1)  # (2, 1, 2, 3)
print(y.reshape(4, 3))
