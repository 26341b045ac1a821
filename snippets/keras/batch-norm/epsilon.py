import keras
import numpy as np

x = np.float32([[0.02, -3], [-0.01, 1], [0.03, 6]])  # (3, 2)
scale, bias = np.float32([1, 2]), np.float32([0, 3])
mean, variance = np.float32([0, 1]), np.float32([1e-6, 9])
keras_output = (x - mean) / np.sqrt(variance + 1e-3) * scale + bias

norm = keras.layers.BatchNormalization()
norm.build(x.shape)
norm.set_weights([scale, bias, mean, variance])
error = keras.ops.convert_to_numpy(norm(x)) - keras_output
print(f"default epsilon: error {np.abs(error).max():.3f}")

norm = keras.layers.BatchNormalization(epsilon=1e-3)
norm.build(x.shape)
norm.set_weights([scale, bias, mean, variance])
error = keras.ops.convert_to_numpy(norm(x)) - keras_output
print(f"epsilon of 1e-3: error {np.abs(error).max():.3f}")
