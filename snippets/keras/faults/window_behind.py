import keras
import numpy as np

image = np.arange(-12, 0, dtype=np.float32).reshape(1, 2, 6, 1)

pool = keras.layers.MaxPooling2D(pool_size=2, strides=(1, 3))
y = pool(image)  # (1, 1, 2, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])

pool = keras.layers.AveragePooling2D(pool_size=2, strides=(1, 3))
y = pool(image)  # (1, 1, 2, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
