import cntk as C
import numpy as np

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6, 0], [3, 5, -4, 1]]],
                     [[[3, 3, 9, 5], [2, 0, -1, 2]]]])
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 4, 1, 2)
scale = C.parameter(init=np.float32([1, 2, 3, 4]).reshape(4, 1, 1))
shift = C.parameter(init=np.float32([0, 0, 1, 1]).reshape(4, 1, 1))

x = C.input_variable((4, 1, 2))
groups = C.reshape(x, (2, 2, 1, 2))  # the channels: 2 groups of 2
x0 = groups - C.reduce_mean(groups, axis=[1, 2, 3])
variance = C.reduce_mean(x0 * x0, axis=[1, 2, 3])
model = C.reshape(x0 / C.sqrt(variance + 1e-5), x.shape) * scale + shift
y = model.eval({x: first}).transpose(0, 2, 3, 1)  # (2, 1, 2, 4)
print(y.reshape(4, 4))
