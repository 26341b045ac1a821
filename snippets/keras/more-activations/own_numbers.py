import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = np.float32([[-2, -0.5], [0, 1.5]])  # (2, 2)
alpha, scale = 0.5, 2.0

y = keras.activations.elu(x, alpha=alpha)  # (2, 2)
print("ELU:     ", keras.ops.convert_to_numpy(y).ravel())
y = scale * keras.activations.elu(x, alpha=alpha)  # (2, 2)
print("SELU:    ", keras.ops.convert_to_numpy(y).ravel())
y = keras.activations.softplus(scale * x) / scale  # (2, 2)
print("softplus:", keras.ops.convert_to_numpy(y).ravel())
