import keras
import numpy as np

image = np.arange(35, dtype=np.float32).reshape(1, 5, 7, 1)

size = 2, 4
average = keras.layers.AdaptiveAveragePooling2D(size)(image)  # (1, 2, 4, 1)
largest = keras.layers.AdaptiveMaxPooling2D(size)(image)  # (1, 2, 4, 1)
print(keras.ops.convert_to_numpy(average)[0, :, :, 0])
print(keras.ops.convert_to_numpy(largest)[0, :, :, 0])
