import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = np.float32([[3e-7, 4e-7], [0, 0]])  # (2, 2)

y = keras.ops.normalize(x, axis=-1)  # (2, 2)
print("own epsilon:", *keras.ops.convert_to_numpy(y))
y = keras.ops.normalize(x, axis=-1, epsilon=1e-12)  # (2, 2)
print("norm from 1e-12 on:", *keras.ops.convert_to_numpy(y))
y = keras.ops.normalize(x, axis=-1, epsilon=1e-6)  # (2, 2)
print("norm from 1e-6 on: ", *keras.ops.convert_to_numpy(y))
