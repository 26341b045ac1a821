import keras
import numpy as np

image = np.float32([1, 2]).reshape(1, 1, 1, 2)  # (1, 1, 1, 2)
kernel = np.float32([3, 4]).reshape(2, 1, 1, 1)  # in, out, height, width
kernel = kernel.transpose(2, 3, 1, 0)  # (1, 1, 1, 2): height, width, out, in

y = keras.ops.conv_transpose(image, kernel)  # (1, 1, 1, 1)
print("one group: ", keras.ops.convert_to_numpy(y).ravel())

maps = [
    keras.ops.conv_transpose(image[..., i:i + 1], kernel[..., i:i + 1])
    for i in range(2)
]
y = keras.ops.concatenate(maps, axis=3)  # (1, 1, 1, 2)
print("two groups:", keras.ops.convert_to_numpy(y).ravel())
