import keras
import numpy as np

image = np.arange(1, 13, dtype=np.float32).reshape(1, 2, 2, 3)

y = keras.ops.space_to_depth(image, 2)  # (1, 1, 1, 12)
print("pixel by pixel:    ", keras.ops.convert_to_numpy(y)[0, 0, 0])
y = keras.ops.reshape(y, (1, 1, 1, 4, 3))
y = keras.ops.reshape(keras.ops.swapaxes(y, 3, 4), (1, 1, 1, 12))
print("channel by channel:", keras.ops.convert_to_numpy(y)[0, 0, 0])
