import keras
import numpy as np

image = np.arange(-35, 0, dtype=np.float32).reshape(1, 5, 7, 1)

drop = keras.layers.MaxPooling2D(pool_size=2)
keep = keras.layers.MaxPooling2D(pool_size=2, padding="same")
dropped = drop(image)  # (1, 2, 3, 1)
kept = keep(image)  # (1, 3, 4, 1)
print(keras.ops.convert_to_numpy(dropped)[0, :, :, 0])
print(keras.ops.convert_to_numpy(kept)[0, :, :, 0])
