import keras
import numpy as np

image = np.array([1, -1], dtype=np.float32).reshape(1, 1, 1, 2)
kernel = np.arange(16, dtype=np.float32).reshape(1, 1, 2, 8)

maps = keras.ops.conv(image, kernel)  # (1, 1, 1, 8)
y = keras.ops.depth_to_space(maps + np.arange(8.0), 2)  # (1, 2, 2, 2)
print("first channel:")
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
