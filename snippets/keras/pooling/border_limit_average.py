import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 4, 6, 1)
border = [[0, 0], [2, 2], [2, 2], [0, 0]]


def mean(image, value=0):
    padded = keras.ops.pad(image, border, constant_values=value)
    pool = keras.layers.AveragePooling2D(pool_size=3, strides=2)
    return keras.ops.convert_to_numpy(pool(padded))


print("minus infinity:", mean(image, -np.inf)[0, 0, :, 0])
print("zeros:         ", mean(image)[0, 0, :, 0])
y = mean(image) / mean(np.ones_like(image))  # (1, 3, 4, 1)
print(y[0, :, :, 0])
