import keras
import numpy as np

x = np.arange(48, dtype=np.float32).reshape(1, 2, 2, 3, 4) % 23 - 9
x = x.transpose(0, 2, 3, 4, 1)  # (1, 2, 3, 4, 2)

y = keras.layers.MaxPooling3D(2)(x)  # (1, 1, 1, 2, 2)
print(keras.ops.convert_to_numpy(y)[0, 0, 0].T)
y = keras.layers.AveragePooling3D(2)(x)  # (1, 1, 1, 2, 2)
print(keras.ops.convert_to_numpy(y)[0, 0, 0].T)
y = keras.layers.GlobalMaxPooling3D()(x)  # (1, 2)
print(keras.ops.convert_to_numpy(y)[0])
