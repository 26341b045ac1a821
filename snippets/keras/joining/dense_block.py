import keras
import numpy as np

image = np.array([1, 2], dtype=np.float32).reshape(1, 1, 1, 2)
fresh = np.array([3], dtype=np.float32).reshape(1, 1, 1, 1)
kernel = np.array([1, 10, 100], dtype=np.float32).reshape(1, 1, 3, 1)

y = keras.ops.conv(keras.ops.concatenate([image, fresh], axis=-1), kernel)
print("old maps first:", keras.ops.convert_to_numpy(y).ravel())
y = keras.ops.conv(keras.ops.concatenate([fresh, image], axis=-1), kernel)
print("new maps first:", keras.ops.convert_to_numpy(y).ravel())
moved = kernel[:, :, [2, 0, 1]]  # (1, 1, 3, 1)
y = keras.ops.conv(keras.ops.concatenate([fresh, image], axis=-1), moved)
print("kernel moved:  ", keras.ops.convert_to_numpy(y).ravel())
