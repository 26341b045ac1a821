import keras
import numpy as np

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 4, 6, 1)

border = [[0, 0], [2, 2], [2, 2], [0, 0]]
padded = keras.ops.pad(image, border, constant_values=-np.inf)  # (1, 8, 10, 1)
y = keras.layers.MaxPooling2D(pool_size=3, strides=2)(padded)  # (1, 3, 4, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
