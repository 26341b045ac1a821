import cntk as C
import numpy as np

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2], [6, 0], [3, 5]]], [[[-4, 1], [3, 3], [9, 5]]]])
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (2, 2, 1, 3)
running_mean = np.float32([1, 2])
running_variance = np.float32([4, 1])

x = C.input_variable((2, 1, 3))
norm = C.layers.BatchNormalization(map_rank=1, epsilon=1e-5)
model = norm(x)
norm.aggregate_mean.value = running_mean
norm.aggregate_variance.value = running_variance
y = model.eval({x: first}).transpose(0, 2, 3, 1)  # (2, 1, 3, 2)
print(y.reshape(6, 2))
