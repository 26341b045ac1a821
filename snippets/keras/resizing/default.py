import keras
import numpy as np

image = np.array([0, 4], dtype=np.float32).reshape(1, 1, 2, 1)

y = keras.layers.UpSampling2D((1, 2))(image)  # (1, 1, 4, 1)
print("UpSampling2D:", keras.ops.convert_to_numpy(y)[0, 0, :, 0])
y = keras.layers.Resizing(1, 4)(image)  # (1, 1, 4, 1)
print("Resizing:    ", keras.ops.convert_to_numpy(y)[0, 0, :, 0])
