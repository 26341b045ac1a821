import keras
import numpy as np

one = np.float32([[3, 1, 2, 1], [0, 0, 0, 5], [7, 0, 0, 0], [0, 6, 0, 8]])
image = np.stack([one, -one], axis=-1)[None]  # (1, 4, 4, 2)

patches = keras.ops.image.extract_patches(image, 2, strides=2)
patches = keras.ops.reshape(patches, (1, 2, 2, 4, 2))
place = keras.ops.convert_to_numpy(keras.ops.argmax(patches, axis=3))

row, column = np.arange(2)[:, None, None], np.arange(2)[:, None]
indices = (2 * row + place // 2) * 4 + 2 * column + place % 2  # (1, 2, 2, 2)
print(indices[0].transpose(2, 0, 1))
