import keras
import numpy as np

maps = np.arange(12, dtype=np.float32).reshape(1, 2, 2, 1, 3)
maps = maps.transpose(0, 2, 3, 4, 1)  # (1, 2, 1, 3, 2)
kernel = np.arange(24, dtype=np.float32).reshape(2, 1, 3, 2, 2) % 5
# depth, height, width, channel, out

flat = keras.layers.Flatten()(maps)  # (1, 12)
print(keras.ops.convert_to_numpy(flat)[0])
rows = kernel.reshape(12, 2)
y = keras.ops.matmul(flat, rows)  # (1, 2)
print(keras.ops.convert_to_numpy(y)[0])
