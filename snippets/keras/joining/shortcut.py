import keras
import numpy as np

x = np.arange(24, dtype=np.float32).reshape(1, 4, 3, 2)

y = keras.ops.pad(
    x[:, ::2, ::2], [(0, 0), (0, 0), (0, 0), (0, 2)]
)  # (1, 2, 2, 4)
print(keras.ops.convert_to_numpy(y)[0, 1, 1])  # the last pixel
