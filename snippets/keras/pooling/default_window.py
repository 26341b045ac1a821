import keras
import numpy as np

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 4, 6, 1)

y = keras.layers.MaxPooling2D()(image)  # (1, 2, 3, 1)
print("maximum, no window:", tuple(y.shape[1:3]))
try:
    keras.layers.AveragePooling2D()
except TypeError as error:
    print("average, no window:", str(error).split(") ")[1])

y = keras.layers.MaxPooling2D(pool_size=2)(image)  # (1, 2, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
