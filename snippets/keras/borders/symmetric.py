import keras
import numpy as np

row = np.arange(1, 6, dtype=np.float32).reshape(1, 1, 5, 1)

y = keras.ops.pad(
    row, [(0, 0), (0, 0), (2, 3), (0, 0)], mode="symmetric"
)  # (1, 1, 10, 1)
print(keras.ops.convert_to_numpy(y)[0, 0, :, 0])
