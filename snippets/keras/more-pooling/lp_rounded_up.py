import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

image = np.ones((1, 3, 3, 1), dtype=np.float32)

padded = keras.ops.pad(image, [[0, 0], [0, 1], [0, 1], [0, 0]])
mean = keras.layers.AveragePooling2D(2)(padded**2)
y = keras.ops.sqrt(4 * mean)  # (1, 2, 2, 1)
y = keras.ops.convert_to_numpy(y)
print("zeros behind", y[0, :, :, 0], sep="\n")
