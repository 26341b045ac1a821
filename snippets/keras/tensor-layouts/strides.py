import keras
import numpy as np


def describe(array):
    steps = tuple(n // array.itemsize for n in array.strides)
    print("shape", array.shape, "strides", steps)


first = np.arange(120, dtype=np.float32).reshape(2, 3, 4, 5)
last = keras.ops.transpose(first, (0, 2, 3, 1))
last = keras.ops.convert_to_numpy(last)  # (2, 4, 5, 3)
describe(first)
describe(last)
print(first[1, 2, 3, 1], last[1, 3, 1, 2])
