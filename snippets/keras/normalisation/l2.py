import keras
import numpy as np

np.set_printoptions(precision=3, suppress=True)

images = np.float32([[[[1, 2, 6], [0, -4, 1]]], [[[3, 3, 9], [5, -1, 2]]]])
x = images  # (2, 1, 2, 3)

y = keras.ops.normalize(x, axis=-1)  # (2, 1, 2, 3)
print(keras.ops.convert_to_numpy(y).reshape(4, 3))
