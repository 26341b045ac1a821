import keras
import numpy as np

z = np.arange(24, dtype=np.float32).reshape(2, 3, 4)  # (2, 3, 4)

y = keras.ops.softmax(z)  # (2, 3, 4)
print(f"no axis: {float(keras.ops.sum(y)):.1f}")

y = keras.ops.softmax(z, axis=-1)  # (2, 3, 4)
print(f"axis -1: {float(keras.ops.sum(y)):.1f}")
y = keras.ops.softmax(z, axis=1)  # (2, 3, 4)
print(f"axis 1:  {float(keras.ops.sum(y)):.1f}")
