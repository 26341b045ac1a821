import keras
import numpy as np

image = np.array([0, 0, 0, 8, 0, 0, 0, 0], dtype=np.float32)
image = image.reshape(1, 1, 8, 1)

y = keras.ops.image.resize(image, (1, 4))  # (1, 1, 4, 1)
print("unless told:   ", keras.ops.convert_to_numpy(y)[0, 0, :, 0])
y = keras.ops.image.resize(image, (1, 4), antialias=True)
print("antialias=True:", keras.ops.convert_to_numpy(y)[0, 0, :, 0].round(4))
