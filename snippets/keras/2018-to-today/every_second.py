import keras
import numpy as np

image = np.array(
    [[1, 3, 0, 2], [4, 2, 1, 0], [0, 0, 5, 6], [1, 2, 7, 8]], dtype=np.float32)
image = image.reshape(1, 4, 4, 1)  # (1, 4, 4, 1)

largest = keras.layers.MaxPooling2D(2)(image)
mean = keras.layers.AveragePooling2D(2)(image)
every_second = image[:, ::2, ::2]  # (1, 2, 2, 1)
for y in (largest, mean, every_second):
    print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
