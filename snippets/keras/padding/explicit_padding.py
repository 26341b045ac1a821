import keras
import numpy as np

image = np.arange(16, dtype=np.float32).reshape(1, 4, 4, 1)
kernel = np.arange(1, 10, dtype=np.float32).reshape(3, 3, 1, 1)

end = keras.ops.pad(image, [[0, 0], [0, 1], [0, 1], [0, 0]])  # (1, 5, 5, 1)
y = keras.ops.conv(end, kernel, strides=2)  # (1, 2, 2, 1)
print("below and right", keras.ops.convert_to_numpy(y)[0, :, :, 0], sep="\n")

around = keras.ops.pad(image, [[0, 0], [1, 1], [1, 1], [0, 0]])  # (1, 6, 6, 1)
y = keras.ops.conv(around, kernel, strides=2)  # (1, 2, 2, 1)
print("all around", keras.ops.convert_to_numpy(y)[0, :, :, 0], sep="\n")
