import keras
import numpy as np

image = np.array([1, -2, 3, 4, 5, -6, 7, -8, 9, 1, -2, 3], np.float32)
image = image.reshape(1, 3, 4, 1)
kernel = np.arange(-4, 5, dtype=np.float32).reshape(3, 3, 1, 1)

inside = keras.ops.conv(image, kernel, padding="same")  # (1, 3, 4, 1)
y = keras.ops.relu(keras.ops.add(inside, image))
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
