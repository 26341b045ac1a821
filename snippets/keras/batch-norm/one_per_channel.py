import keras
import numpy as np

image = np.zeros((2, 3, 4, 5), dtype=np.float32)  # (2, 3, 4, 5): NCHW

norm = keras.layers.BatchNormalization()
norm(image)
print("axis -1, the default:", norm.moving_mean.shape[0], "means")

norm = keras.layers.BatchNormalization(axis=1)
norm(image)
print("one for each channel:", norm.moving_mean.shape[0], "means")
