import keras
import numpy as np

image = np.arange(1, 13, dtype=np.float32).reshape(1, 3, 4, 1)
kernel = np.arange(-4, 5, dtype=np.float32).reshape(3, 3, 1, 1)

wider = keras.ops.pad(
    image, [(0, 0), (1, 1), (1, 1), (0, 0)], mode="reflect"
)  # (1, 5, 6, 1)
y = keras.ops.conv(wider, kernel)  # (1, 3, 4, 1)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
