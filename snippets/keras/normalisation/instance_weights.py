import keras
import numpy as np

x = np.float32([2, -3, 5, 1]).reshape(2, 1, 1, 2)  # (2, 1, 1, 2)

norm = keras.layers.GroupNormalization(groups=-1)
y = norm(x)  # (2, 1, 1, 2)
print("weights, by default:", len(norm.weights))
norm = keras.layers.GroupNormalization(groups=-1, scale=False, center=False)
y = norm(x)  # (2, 1, 1, 2)
print("weights, without scale and shift:", len(norm.weights))
print("a map of one number:", keras.ops.convert_to_numpy(y).ravel())
