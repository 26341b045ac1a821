import keras
import numpy as np

x = np.float32([[1, 2, 0, -1, 3, 1], [0, 1, 4, 2, -2, 7]])
x = x[np.newaxis].transpose(0, 2, 1)  # (1, 6, 2)

y = keras.layers.MaxPooling1D(2)(x)  # (1, 3, 2)
print(keras.ops.convert_to_numpy(y)[0].T)
y = keras.layers.AveragePooling1D(2)(x)  # (1, 3, 2)
print(keras.ops.convert_to_numpy(y)[0].T)
y = keras.layers.GlobalAveragePooling1D()(x)  # (1, 2)
print(keras.ops.convert_to_numpy(y)[0])
