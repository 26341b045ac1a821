import keras
import numpy as np

image = np.ones((1, 4, 5, 4), dtype=np.float32)

kernel = np.ones((3, 3, 2, 8), dtype=np.float32)  # for 2 channels
y = keras.ops.conv(image, kernel)  # (1, 2, 3, 8)
print("kernel for 2 channels", keras.ops.convert_to_numpy(y)[0, 0, 0, 0])

kernel = np.ones((3, 3, 4, 8), dtype=np.float32)
y = keras.ops.conv(image, kernel)  # (1, 2, 3, 8)
print("kernel for 4 channels", keras.ops.convert_to_numpy(y)[0, 0, 0, 0])
