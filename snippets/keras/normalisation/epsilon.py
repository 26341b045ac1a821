import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = np.float32([[0, 0.002]])  # (1, 2)

y = keras.layers.LayerNormalization()(x)  # (1, 2)
print("own epsilon:         ", keras.ops.convert_to_numpy(y)[0])
y = keras.layers.LayerNormalization(epsilon=1e-5)(x)  # (1, 2)
print("1e-5, below the root:", keras.ops.convert_to_numpy(y)[0])

mean, variance = keras.ops.moments(x, axes=[-1], keepdims=True)
y = (x - mean) / (keras.ops.sqrt(variance) + 1e-5)  # (1, 2)
print("1e-5, beside it:     ", keras.ops.convert_to_numpy(y)[0])
