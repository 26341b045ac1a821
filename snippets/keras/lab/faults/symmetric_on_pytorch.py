import os

os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy as np

x = np.arange(1, 6, dtype=np.float32)
y = keras.ops.pad(x, [(2, 3)], mode="symmetric")
print(keras.backend.backend(), keras.ops.convert_to_numpy(y))
print("numpy", np.pad(x, [(2, 3)], mode="symmetric"))
