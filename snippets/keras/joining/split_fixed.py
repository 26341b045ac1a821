import keras
import numpy as np

x = np.arange(6, dtype=np.float32).reshape(1, 1, 1, 6)

pieces = keras.ops.split(x, [2], axis=-1)
first = pieces[0]  # (1, 1, 1, 2)
last = pieces[1]  # (1, 1, 1, 4)
print(keras.ops.convert_to_numpy(first).ravel())
print(keras.ops.convert_to_numpy(last).ravel())
