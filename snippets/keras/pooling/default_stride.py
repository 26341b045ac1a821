import keras
import numpy as np

image = np.arange(-35, 0, dtype=np.float32).reshape(1, 5, 7, 1)

pool = keras.layers.MaxPooling2D(pool_size=2)
y = pool(image)  # (1, 2, 3, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
