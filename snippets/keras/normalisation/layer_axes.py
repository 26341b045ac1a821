import keras
import numpy as np

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6], [0, -4, 1]]], [[[3, 3, 9], [5, -1, 2]]]])
x = images  # (2, 1, 2, 3)

norm = keras.layers.LayerNormalization(epsilon=1e-5)
y = norm(x)  # (2, 1, 2, 3)
print("own axes:        ", keras.ops.convert_to_numpy(y)[0, 0, 0])
print("scales:", norm.gamma.shape)
norm = keras.layers.LayerNormalization(axis=-1, epsilon=1e-5)
y = norm(x)  # (2, 1, 2, 3)
print("the channels:    ", keras.ops.convert_to_numpy(y)[0, 0, 0])
norm = keras.layers.LayerNormalization(axis=[1, 2, 3], epsilon=1e-5)
y = norm(x)  # (2, 1, 2, 3)
print("the whole sample:", keras.ops.convert_to_numpy(y)[0, 0, 0])
print("scales:", norm.gamma.shape)
