import cntk as C
import numpy as np

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[30, -60, 90, 0, 60, 150], [0, 120, 30, 60, 30, 0]]]])
first = np.ascontiguousarray(images.transpose(0, 3, 1, 2))  # (1, 6, 1, 2)

radius, bias, alpha, beta = 2, 2.0, 1e-4, 0.75  # AlexNet's
size = 2 * radius + 1
x = C.input_variable((6, 1, 2))
norm = C.local_response_normalization(x, radius, bias, alpha * size, beta)
y = norm.eval({x: first}).transpose(0, 2, 3, 1)  # (1, 1, 2, 6)
print(y.reshape(2, 6))
