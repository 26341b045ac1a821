import keras
import numpy as np

signal = np.arange(12, dtype=np.float32).reshape(2, 2, 3)
signal = signal.transpose(0, 2, 1)  # (2, 3, 2)
volume = np.arange(16, dtype=np.float32).reshape(1, 2, 2, 2, 2)
volume = volume.transpose(0, 2, 3, 4, 1)  # (1, 2, 2, 2, 2)
gamma, beta = np.float32([1, 3]), np.float32([0, 5])
mean, variance = np.float32([4, 2]), np.float32([3.75, 0.75])

norm = keras.layers.BatchNormalization(epsilon=0.25)
norm.build(signal.shape)
norm.set_weights([gamma, beta, mean, variance])
y = norm(signal)  # (2, 3, 2)
print(keras.ops.convert_to_numpy(y)[1].T.round(2))

norm = keras.layers.BatchNormalization(epsilon=0.25)
norm.build(volume.shape)
norm.set_weights([gamma, beta, mean, variance])
y = norm(volume)  # (1, 2, 2, 2, 2)
y = keras.ops.convert_to_numpy(y)[0, 1].transpose(2, 0, 1)
print(y.round(2))
