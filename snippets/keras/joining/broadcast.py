import keras
import numpy as np

x = np.zeros((1, 2, 3, 3), dtype=np.float32)
number = np.array([10, 20, 30], dtype=np.float32)

y = keras.ops.add(x, number)  # (1, 2, 3, 3)
print("first channel:")
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
