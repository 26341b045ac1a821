import keras
import numpy as np

image = np.arange(5, dtype=np.float32).reshape(1, 1, 5, 1)

y = keras.ops.image.resize(
    image, (1, 3), interpolation="nearest"
)  # (1, 1, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, 0, :, 0])
