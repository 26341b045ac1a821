import keras
import numpy as np

image = np.arange(-24, 0, dtype=np.float32).reshape(1, 4, 6, 1)

pool = keras.layers.MaxPooling2D(pool_size=3, strides=2, padding="same")
y = pool(image)  # (1, 2, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
