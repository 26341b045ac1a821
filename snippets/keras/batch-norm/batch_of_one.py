import keras
import numpy as np

x = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = keras.layers.BatchNormalization()
y = norm(x[:1], training=True)  # (1, 2)
print("one sample:", keras.ops.convert_to_numpy(y))
print("running variance:", keras.ops.convert_to_numpy(norm.moving_variance))

norm = keras.layers.BatchNormalization()
y = norm(x[:2], training=True)  # (2, 2)
print("two samples:")
print(keras.ops.convert_to_numpy(y).round(2))
