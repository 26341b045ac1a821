import keras
import numpy as np

image = np.arange(5, dtype=np.float32).reshape(1, 1, 5, 1)


def matrix(places):
    distance = np.clip(places, 0, 4) - np.arange(5)[:, None]
    return np.maximum(1 - abs(distance), 0).astype(np.float32)


y = keras.ops.image.resize(image, (1, 7))  # (1, 1, 7, 1)
print("to a side of 7:    ", end=" ")
print(keras.ops.convert_to_numpy(y)[0, 0, :, 0].round(2))
places = (np.arange(7) + 0.5) / 1.5 - 0.5
y = keras.ops.einsum("bhwc,wW->bhWc", image, matrix(places))
print("by a factor of 1.5:", end=" ")
print(keras.ops.convert_to_numpy(y)[0, 0, :, 0].round(2))
