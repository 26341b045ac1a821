import keras
import numpy as np

image = np.float32([[[0, 1], [2, 3]], [[8, 0], [0, 4]]])
image = image[np.newaxis].transpose(0, 2, 3, 1)  # (1, 2, 2, 2)
row = np.float32([0.25, 0.75, 0.75, 0.25])
kernel = np.outer(row, row).reshape(4, 4, 1, 1)  # (4, 4, 1, 1)

maps = [
    keras.ops.conv_transpose(x, kernel, strides=2, padding="same")
    for x in np.split(image, 2, axis=3)
]
y = keras.ops.concatenate(maps, axis=3)  # (1, 4, 4, 2)
print(keras.ops.convert_to_numpy(y)[0, :, :, 0])
