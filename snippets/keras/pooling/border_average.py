import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)
image = np.ones((1, 4, 5, 1), dtype=np.float32)

pool = keras.layers.AveragePooling2D(pool_size=3, strides=1, padding="same")
y = pool(image)  # (1, 4, 5, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
