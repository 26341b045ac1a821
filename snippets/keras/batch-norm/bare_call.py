import keras
import numpy as np

x = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = keras.layers.BatchNormalization()
y = norm(x)  # (4, 2)
mean = keras.ops.convert_to_numpy(y).mean(axis=0)
print("bare call, mean:", mean.round(1) + 0)

y = norm(x, training=True)  # (4, 2)
mean = keras.ops.convert_to_numpy(y).mean(axis=0)
print("training, mean: ", mean.round(1) + 0)
