import keras
import numpy as np

np.set_printoptions(precision=4, suppress=True)
image = np.arange(20, dtype=np.float32).reshape(1, 4, 5, 1)

border = keras.layers.ZeroPadding2D(1)
pool = keras.layers.AveragePooling2D(pool_size=3, strides=1)
y = pool(border(image))  # (1, 4, 5, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
