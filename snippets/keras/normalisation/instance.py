import keras
import numpy as np

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2], [6, 0], [3, 5]]], [[[-4, 1], [3, 3], [9, 5]]]])
x = images  # (2, 1, 3, 2)
scale = np.float32([1, 2])
shift = np.float32([0, 1])

norm = keras.layers.GroupNormalization(groups=-1, axis=-1, epsilon=1e-5)
norm.build(x.shape)
norm.set_weights([scale, shift])
y = norm(x)  # (2, 1, 3, 2)
print(keras.ops.convert_to_numpy(y).reshape(6, 2))
