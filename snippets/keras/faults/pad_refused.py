import keras
import numpy as np

image = np.arange(1, 13, dtype=np.float32).reshape(2, 1, 3, 2)
image = image.transpose(0, 2, 3, 1)
kernel = np.array([1, 10], dtype=np.float32).reshape(2, 1, 1, 1)

y = keras.ops.conv(image, kernel, (3, 1), "same")  # (2, 1, 2, 1)
print(keras.ops.convert_to_numpy(y)[..., 0])

y = keras.ops.conv(image[:, 1:], kernel, (3, 1))  # (2, 1, 2, 1)
print(keras.ops.convert_to_numpy(y)[..., 0])
