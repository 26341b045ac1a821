import keras
import numpy as np

image = np.arange(-20, 0, dtype=np.float32).reshape(1, 4, 5, 1)

rows, columns = (3 - 4) % 2, (3 - 5) % 2  # (window - side) % stride: 1 and 0
border = [[0, 0], [0, rows], [0, columns], [0, 0]]
padded = keras.ops.pad(image, border, constant_values=-np.inf)  # (1, 5, 5, 1)
y = keras.layers.MaxPooling2D(pool_size=3, strides=2)(padded)  # (1, 2, 2, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
