import keras
import numpy as np

first = np.arange(120, dtype=np.float32).reshape(2, 3, 4, 5)
last = keras.ops.transpose(first, (0, 2, 3, 1))  # (2, 4, 5, 3)

row = keras.ops.reshape(last, (2, -1))  # (2, 60)
same = np.array_equal(keras.ops.convert_to_numpy(row), first.reshape(2, -1))
print("same row:   ", same)

back = keras.ops.transpose(last, (0, 3, 1, 2))  # (2, 3, 4, 5)
row = keras.ops.reshape(back, (2, -1))  # (2, 60)
same = np.array_equal(keras.ops.convert_to_numpy(row), first.reshape(2, -1))
print("turned back:", same)
