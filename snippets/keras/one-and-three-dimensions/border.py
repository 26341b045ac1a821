import keras
import numpy as np

x = np.float32([1, 2, 0, -1, 3, 1]).reshape(1, 6, 1)
kernel = np.float32([1, 10, 100]).reshape(3, 1, 1)  # length, in, out

around = keras.layers.ZeroPadding1D((1, 1))(x)  # (1, 8, 1)
y = keras.ops.conv(around, kernel, strides=2)  # (1, 3, 1)
print(keras.ops.convert_to_numpy(y).ravel())
