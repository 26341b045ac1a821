import keras
import numpy as np

ones = np.ones((2, 4, 6), dtype=np.float32)  # (2, 4, 6)

try:
    keras.layers.Dropout()
except TypeError as error:
    print("not given:", str(error).split("() ")[1])

y = keras.layers.Dropout(rate=1)(ones, training=True)  # (2, 4, 6)
print("rate 1:", np.unique(keras.ops.convert_to_numpy(y)))

y = keras.layers.Dropout(rate=0)(ones, training=True)  # (2, 4, 6)
print("rate 0:", np.unique(keras.ops.convert_to_numpy(y)))
