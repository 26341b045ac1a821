import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)

x = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = keras.layers.BatchNormalization(momentum=0)  # the last batch only
norm(x, training=True)
variance = keras.ops.convert_to_numpy(norm.moving_variance)
n = len(x)
print("running variance   ", variance)
print("with n - 1 below   ", variance * n / (n - 1))
