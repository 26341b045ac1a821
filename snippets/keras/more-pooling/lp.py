import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

image = np.float32([[3, 0, 1, 1, 2], [0, -4, 1, -1, 0], [0, 0, 0, 0, 2]])
image = image[None, :, :, None]  # (1, 3, 5, 1)
mean = keras.layers.AveragePooling2D(2)

for p in 1, 2, 4:
    y = (4 * mean(keras.ops.abs(image) ** p)) ** (1 / p)  # (1, 1, 2, 1)
    print(p, keras.ops.convert_to_numpy(y)[0, :, :, 0])
