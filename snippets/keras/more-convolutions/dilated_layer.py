import keras
import numpy as np

image = np.arange(63, dtype=np.float32).reshape(1, 7, 9, 1) * 7 % 13 - 6
kernel = np.arange(9, dtype=np.float32).reshape(3, 3, 1, 1) % 5 - 2

try:
    keras.layers.Conv2D(1, 3, strides=2, dilation_rate=2)
except ValueError as error:
    print(str(error).split(". Received")[0])

full = keras.ops.conv(image, kernel, dilation_rate=2)  # (1, 3, 5, 1)
y = full[:, ::2, ::2]  # (1, 2, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
