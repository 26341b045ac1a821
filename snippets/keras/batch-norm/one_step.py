import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = keras.layers.BatchNormalization()
norm(x, training=True)

print("mean of the batch", x.mean(axis=0))
print("running mean     ", keras.ops.convert_to_numpy(norm.moving_mean))
print("running variance ", keras.ops.convert_to_numpy(norm.moving_variance))
