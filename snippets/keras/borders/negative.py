import keras
import numpy as np

row = np.arange(1, 6, dtype=np.float32).reshape(1, 1, 5, 1)

try:
    keras.layers.ZeroPadding2D(((0, 0), (-1, 2)))
except ValueError as error:
    print("ValueError:", str(error).split(". Received")[0])

y = keras.layers.Cropping2D(((0, 0), (1, 0)))(row)
y = keras.layers.ZeroPadding2D(((0, 0), (0, 2)))(y)  # (1, 1, 6, 1)
print(keras.ops.convert_to_numpy(y)[0, 0, :, 0])
