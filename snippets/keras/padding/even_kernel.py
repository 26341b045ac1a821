import keras
import numpy as np

image = np.arange(20, dtype=np.float32).reshape(1, 4, 5, 1)
kernel = np.array([1, 2, 3, 4], dtype=np.float32).reshape(2, 2, 1, 1)

y = keras.ops.conv(image, kernel, padding="same")  # (1, 4, 5, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
