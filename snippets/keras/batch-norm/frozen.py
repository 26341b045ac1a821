import keras
import numpy as np

np.set_printoptions(precision=4)

x = np.float32([[1, -8], [2, -6], [3, -4], [6, 2]])  # (4, 2)
norm = keras.layers.BatchNormalization(moving_mean_initializer="ones")
norm.trainable = False
norm(x, training=True)
print("weights frozen:   ", keras.ops.convert_to_numpy(norm.moving_mean))

norm = keras.layers.BatchNormalization(moving_mean_initializer="ones")
norm.trainable = False
norm(x, training=False)
print("statistics frozen:", keras.ops.convert_to_numpy(norm.moving_mean))
