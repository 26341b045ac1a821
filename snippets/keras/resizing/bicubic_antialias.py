import keras
import numpy as np

image = np.array([0, 0, 8, 0], dtype=np.float32).reshape(1, 1, 4, 1)

y = keras.ops.image.resize(
    image, (1, 8), interpolation="bicubic", antialias=True
)  # (1, 1, 8, 1)
print(keras.ops.convert_to_numpy(y)[0, 0, :, 0].round(2))
