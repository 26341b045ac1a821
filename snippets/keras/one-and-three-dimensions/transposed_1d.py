import keras
import numpy as np

x = np.float32([1, 2]).reshape(1, 2, 1)
kernel = np.float32([[3, 4], [5, 6]]).reshape(1, 2, 2)  # in, out, length
kernel = kernel.transpose(2, 1, 0)  # (2, 2, 1): length, out, in

y = keras.ops.conv_transpose(x, kernel)  # (1, 3, 2)
print(keras.ops.convert_to_numpy(y)[0].T)
y = keras.ops.conv_transpose(x, kernel, strides=2)  # (1, 4, 2)
print(keras.ops.convert_to_numpy(y)[0].T)
