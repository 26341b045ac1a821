import keras
import numpy as np

first = np.arange(1, 13, dtype=np.float32).reshape(2, 2, 3)
second = -10 * first
images = np.stack([first, second], axis=-1)  # (2, 2, 3, 2): channels last

y = keras.layers.Flatten()(images)  # (2, 12)
print(keras.ops.convert_to_numpy(y))
