import keras
import numpy as np

image = np.arange(20, dtype=np.float32).reshape(1, 4, 5, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

try:
    keras.layers.Conv2D(1, 3, padding=2)
except AttributeError as error:
    print("AttributeError:", error)

around = keras.layers.ZeroPadding2D(2)(image)  # (1, 8, 9, 1)
y = keras.ops.conv(around, kernel)  # (1, 6, 7, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
