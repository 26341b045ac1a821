import keras
import numpy as np

image = np.arange(24, dtype=np.float32).reshape(1, 4, 6, 1)
kernel = np.arange(1, 26, dtype=np.float32).reshape(5, 5, 1, 1)

y = keras.ops.conv(image, kernel, padding="same")  # (1, 4, 6, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
