import keras
import numpy as np

image = np.arange(1, 7, dtype=np.float32).reshape(1, 2, 3, 1)
kernel = np.arange(1, 7, dtype=np.float32).reshape(2, 3, 1, 1)

spread = np.zeros((4, 5, 1, 1), dtype=np.float32)
spread[::3, ::2] = kernel
y = keras.ops.conv_transpose(image, spread, strides=2)  # (1, 6, 9, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
