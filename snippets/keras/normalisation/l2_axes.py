import keras
import numpy as np

np.set_printoptions(precision=3, suppress=True)

x = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3)  # (2, 2, 3)

y = keras.ops.normalize(x)  # (2, 2, 3)
print("no axis:      squares add up to", f"{keras.ops.sum(y * y):.1f}")
y = keras.ops.normalize(x, axis=-1)  # (2, 2, 3)
print("the last one: squares add up to", f"{keras.ops.sum(y * y):.1f}")
