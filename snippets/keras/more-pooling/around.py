import keras
import numpy as np

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 4, 6, 1)
pool = keras.layers.MaxPooling2D(pool_size=3, strides=2)

border = [[0, 0], [1, 1], [1, 1], [0, 0]]
y = pool(keras.ops.pad(image, border, constant_values=-np.inf))  # (1, 2, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])

border = [[0, 0], [1, 2], [1, 2], [0, 0]]
y = pool(keras.ops.pad(image, border, constant_values=-np.inf))  # (1, 3, 4, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
