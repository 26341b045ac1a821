import keras
import numpy as np

x = np.float32([[1, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 5]])
x = x[np.newaxis].transpose(0, 2, 1)  # (1, 6, 2)
kernel = np.arange(12, dtype=np.float32).reshape(2, 2, 3) % 5 - 2
kernel = kernel.transpose(2, 1, 0)  # (3, 2, 2): length, in, out

y = keras.ops.conv(x, kernel)  # (1, 4, 2)
print(keras.ops.convert_to_numpy(y)[0].T)

row, wide = x[:, np.newaxis], kernel[np.newaxis]  # of a height of 1
y = keras.ops.conv(row, wide)  # (1, 1, 4, 2)
print(keras.ops.convert_to_numpy(y)[0, 0].T)

column, high = x[:, :, np.newaxis], kernel[:, np.newaxis]  # a width of 1
y = keras.ops.conv(column, high)  # (1, 4, 1, 2)
print(keras.ops.convert_to_numpy(y)[0, :, 0].T)
