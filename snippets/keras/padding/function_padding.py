import keras
import numpy as np

image = np.arange(20, dtype=np.float32).reshape(1, 4, 5, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

y = keras.ops.conv(image, kernel)  # (1, 2, 3, 1)
print("no padding", keras.ops.convert_to_numpy(y)[0, :, :, 0], sep="\n")
