import keras
import numpy as np

x = np.arange(45, dtype=np.float32).reshape(1, 3, 3, 5, 1) % 7 - 3
kernel = np.arange(8, dtype=np.float32).reshape(2, 2, 2, 1, 1) - 3

spread = np.zeros((3, 3, 3, 1, 1), dtype=np.float32)
spread[::2, ::2, ::2] = kernel
y = keras.ops.conv(x, spread)  # (1, 1, 1, 3, 1)
print(keras.ops.convert_to_numpy(y).ravel())
