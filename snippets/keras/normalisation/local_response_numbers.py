import keras
import numpy as np

np.set_printoptions(precision=3, suppress=True)


def normalise(x, radius, bias, alpha, beta):
    around = keras.ops.pad(x * x, [(0, 0), (radius, radius)])
    sums = sum(around[:, i : i + 4] for i in range(2 * radius + 1))
    return keras.ops.convert_to_numpy(x / (bias + alpha * sums) ** beta)


x = np.float32([[1, 2, 3, 4]])  # (1, 4)
y = normalise(x, 1, 1, 0.3, 0.5)  # (1, 4)
print("alpha as in the paper:    ", y[0])
y = normalise(x, 1, 1, 0.3 / 3, 0.5)  # (1, 4)
print("alpha divided by the size:", y[0])
