import keras
import numpy as np

image = np.float32([[3, 1, 2, 1, 4], [0, 0, 0, 5, 0], [7, 6, 1, 9, 8]])
image = image[None, :, :, None]  # (1, 3, 5, 1)

patches = keras.ops.image.extract_patches(image, 2, strides=2)
patches = keras.ops.reshape(patches, (1, 1, 2, 4, 1))
y = keras.ops.max(patches, axis=3)  # (1, 1, 2, 1)
place = keras.ops.argmax(patches, axis=3)

back = keras.ops.one_hot(place, 4) * 10 * y[..., None]  # (1, 1, 2, 1, 4)
back = keras.ops.reshape(back, (1, 1, 2, 1, 2, 2))
back = keras.ops.transpose(back, (0, 1, 4, 2, 5, 3))
back = keras.ops.reshape(back, (1, 2, 4, 1))
back = keras.ops.pad(back, [[0, 0], [0, 1], [0, 1], [0, 0]])  # (1, 3, 5, 1)
print(keras.ops.convert_to_numpy(back)[0, :, :, 0])
