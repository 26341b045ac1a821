import keras
import numpy as np

image = np.arange(1, 7, dtype=np.float32).reshape(1, 2, 3, 1)

pad = keras.layers.ZeroPadding2D(((0, 1), (0, 2)))  # height, width
y = pad(image)  # (1, 3, 5, 1)
print("1 below, 2 on the right")
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
