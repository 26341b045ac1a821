import keras
import numpy as np

image = np.full((1, 4, 4, 1), 36, dtype=np.float32)
average = keras.layers.AveragePooling2D(pool_size=3, strides=2)
around = [[0, 0], [1, 1], [1, 1], [0, 0]]
behind = [[0, 0], [0, 1], [0, 1], [0, 0]]


def pool(x):
    return average(keras.ops.pad(x, behind))


padded = keras.ops.pad(image, around)
counted = keras.ops.ones_like(padded)  # the border counts
total = pool(padded)
y = total / pool(counted)  # (1, 3, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])

counted = keras.ops.pad(np.ones_like(image), around)  # the image alone
y = total / pool(counted)  # (1, 3, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
