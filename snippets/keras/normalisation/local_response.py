import keras
import numpy as np

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[30, -60, 90, 0, 60, 150], [0, 120, 30, 60, 30, 0]]]])
x = images  # (1, 1, 2, 6)

radius, bias, alpha, beta = 2, 2.0, 1e-4, 0.75  # AlexNet's
around = keras.ops.pad(x * x, [(0, 0), (0, 0), (0, 0), (radius, radius)])
sums = sum(around[..., i : i + 6] for i in range(2 * radius + 1))
y = x / (bias + alpha * sums) ** beta  # (1, 1, 2, 6)
print(keras.ops.convert_to_numpy(y).reshape(2, 6))
