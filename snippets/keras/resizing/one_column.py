import keras
import numpy as np

image = np.array([0, 7, 14, 21], dtype=np.float32).reshape(1, 4, 1, 1)

y = keras.ops.image.resize(image, (2, 1), antialias=True)  # (1, 2, 1, 1)
print(keras.ops.convert_to_numpy(y).ravel().round(4))
