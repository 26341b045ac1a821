import keras
import numpy as np

image = np.zeros((1, 5, 6, 1), dtype=np.float32)
image[0, 2, 3, 0] = 1
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)
turned = np.flip(kernel, axis=(0, 1))  # (3, 3, 1, 1)

y = keras.ops.conv(image, kernel)  # (1, 3, 4, 1)
print("as it is", keras.ops.convert_to_numpy(y)[0, :, :, 0], sep="\n")
y = keras.ops.conv(image, turned)  # (1, 3, 4, 1)
print("turned", keras.ops.convert_to_numpy(y)[0, :, :, 0], sep="\n")
