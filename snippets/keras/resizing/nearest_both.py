import keras
import numpy as np

image = np.arange(5, dtype=np.float32).reshape(1, 1, 5, 1)

y = keras.ops.image.resize(image, (1, 3), interpolation="nearest")
print("below the middle:", keras.ops.convert_to_numpy(y)[0, 0, :, 0])
pixels = np.arange(3) * 5 // 3
y = keras.ops.take(image, pixels, axis=2)  # (1, 1, 3, 1)
print("below the start: ", keras.ops.convert_to_numpy(y)[0, 0, :, 0])
