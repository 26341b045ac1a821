import keras
import numpy as np

x = np.arange(6, dtype=np.float32).reshape(1, 1, 1, 6)

groups = keras.ops.reshape(x, (1, 1, 1, 2, 3))
y = keras.ops.reshape(
    keras.ops.swapaxes(groups, 3, 4), (1, 1, 1, 6)
)  # (1, 1, 1, 6)
print(keras.ops.convert_to_numpy(y)[0, 0, 0])
