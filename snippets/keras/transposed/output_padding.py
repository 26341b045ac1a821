import keras
import numpy as np

image = np.arange(1, 7, dtype=np.float32).reshape(1, 2, 3, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

whole = keras.ops.conv_transpose(image, kernel, strides=2)  # (1, 5, 7, 1)
y = whole[:, 1:, 1:]  # (1, 4, 6, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
