import keras
import numpy as np

np.set_printoptions(precision=3, suppress=True)

x = np.float32([[1, 2]])  # (1, 2)

radius, bias, alpha, beta = 1, 1, 0.3, 0.5
around = keras.ops.pad(x * x, [(0, 0), (radius, radius)])
sums = sum(around[:, i : i + 2] for i in range(2 * radius + 1))
y = x / (bias + alpha * sums) ** beta  # (1, 2)
print("by hand:  ", keras.ops.convert_to_numpy(y).ravel())
