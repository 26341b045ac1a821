import keras
import numpy as np

x = np.arange(48, dtype=np.float32).reshape(1, 2, 4, 6) % 5 - 2
x = x.transpose(0, 2, 3, 1)  # (1, 4, 6, 2)
y = np.arange(18, dtype=np.float32).reshape(1, 3, 2, 3) % 7 - 3
y = y.transpose(0, 2, 3, 1)  # (1, 2, 3, 3)
kernel = np.arange(24, dtype=np.float32).reshape(3, 2, 2, 2) % 5 - 1
kernel = kernel.transpose(2, 3, 1, 0)  # (2, 2, 2, 3)

smaller = keras.ops.conv(x, kernel, strides=2)  # (1, 2, 3, 3)
larger = keras.ops.conv_transpose(y, kernel, strides=2)  # (1, 4, 6, 2)
print(float(keras.ops.sum(smaller * y)))
print(float(keras.ops.sum(larger * x)))
